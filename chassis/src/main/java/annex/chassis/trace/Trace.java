package annex.chassis.trace;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a request belongs: its trace and the step within it.
 *
 * @param traceparent the W3C header, {@code 00-<trace>-<step>-<flags>}
 */
public record Trace(String traceparent) {

  private static final ScopedValue<Trace> CURRENT = ScopedValue.newInstance();

  private static final Pattern WELL_FORMED =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  /** The trace that the work of this thread belongs to, if it is done for a request. */
  public static Optional<Trace> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /** A new step of the caller's trace, or of a new one where the header is missing or broken. */
  static Trace continuing(@Nullable String header) {
    if (header == null || !WELL_FORMED.matcher(header).matches()) {
      return of(hex(2), "00");
    }
    return of(header.substring(3, 35), header.substring(53));
  }

  private static Trace of(String trace, String flags) {
    return new Trace("00-%s-%s-%s".formatted(trace, hex(1), flags));
  }

  /** Does the work as a part of this trace. */
  <X extends Exception> void during(ScopedValue.CallableOp<?, X> work) throws X {
    var _ = ScopedValue.where(CURRENT, this).call(work);
  }

  private static String hex(int longs) {
    var random = ThreadLocalRandom.current();
    var text = new StringBuilder();
    for (int i = 0; i < longs; i++) {
      text.append(HexFormat.of().toHexDigits(random.nextLong() | 1L));
    }
    return text.toString();
  }
}
