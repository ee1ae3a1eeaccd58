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

  /** An owner is told when the first third of patience is over: two are left to do something. */
  private static final int PARTS_UNTIL_TOLD = 3;

  /** The pause after so many failures in a row. */
  public Duration after(int failures) {
    var pause = first.multipliedBy(1L << Math.min(failures - 1, DOUBLED_AT_MOST));
    return pause.compareTo(longest) < 0 ? pause : longest;
  }

  /** Not before then it is tried again after so many failures in a row. */
  Instant next(int failures, Instant now) {
    return now.plus(after(failures));
  }

  /** Whether something that fails since then has failed so long that its owner is told. */
  public boolean areWorrying(Instant failingSince, Instant now) {
    return !now.isBefore(failingSince.plus(patience.dividedBy(PARTS_UNTIL_TOLD)));
  }

  /** When patience ends with something that fails since then. */
  Instant overAt(Instant failingSince) {
    return failingSince.plus(patience);
  }

  /** Whether something that fails since then has failed long enough. */
  public boolean areOver(@Nullable Instant failingSince, Instant now) {
    return failingSince != null && !now.isBefore(overAt(failingSince));
  }
}
