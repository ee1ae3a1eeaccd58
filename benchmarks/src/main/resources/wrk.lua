-- What wrk calls when a run has ended: tells its figures in one line that a program reads.
function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format(
    "figures requests=%.0f microseconds=%.0f bytes=%.0f failed=%.0f p50=%.0f p99=%.0f\n",
    summary.requests, summary.duration, summary.bytes,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout,
    latency:percentile(50), latency:percentile(99)))
end
