package annex.feed.webhook;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a webhook is left alone after a failure: twice as long as the last time, up to a bound.
 *
 * @param first after the first failure
 * @param longest however many there were
 * @param patience after which it is switched off when nothing has been taken
 */
public record Pauses(Duration first, Duration longest, Duration patience) {

  private static final int DOUBLED_AT_MOST = 30;

  /** The pause after so many failures in a row. */
  public Duration after(int failures) {
    var pause = first.multipliedBy(1L << Math.min(failures - 1, DOUBLED_AT_MOST));
    return pause.compareTo(longest) < 0 ? pause : longest;
  }

  /** Whether something that fails since then has failed long enough. */
  public boolean areOver(@Nullable Instant failingSince, Instant now) {
    return failingSince != null && !now.isBefore(failingSince.plus(patience));
  }
}
