-- Books a visit with every request: another prisoner each time, in sessions by turns.
-- Arguments: path of the bookings, number of the first prisoner, sessions.
local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function init(args)
  path = args[1]
  number = tonumber(args[2])
  sessions = {}
  for at = 3, #args do
    sessions[#sessions + 1] = args[at]
  end
  booked, refused, failed = 0, 0, 0
  wrk.headers["Content-Type"] = "application/json"
end

local function letter(value)
  return string.char(65 + value % 26)
end

function request()
  number = number + 1
  local rest = math.floor(number / 10000)
  local prisoner = string.format("%s%04d%s%s",
    letter(math.floor(rest / 676)), number % 10000, letter(math.floor(rest / 26)), letter(rest))
  local session = sessions[number % #sessions + 1]
  return wrk.format("POST", path, nil, string.format(
    '{"session":"%s","kind":"social","prisoner":"%s","visitors":{"adults":1,"children":1},"channel":"online"}',
    session, prisoner))
end

function response(status)
  if status == 201 then
    booked = booked + 1
  elseif status == 409 then
    refused = refused + 1
  else
    failed = failed + 1
  end
end

function done(summary, latency, requests)
  local b, r, f = 0, 0, 0
  for _, thread in ipairs(threads) do
    b, r, f = b + thread:get("booked"), r + thread:get("refused"), f + thread:get("failed")
  end
  local broken = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.write(string.format(
    "figures microseconds=%.0f booked=%.0f refused=%.0f failed=%.0f p50=%.0f p99=%.0f\n",
    summary.duration, b, r, f + broken, latency:percentile(50), latency:percentile(99)))
end
