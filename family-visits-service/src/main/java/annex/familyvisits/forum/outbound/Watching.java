package annex.familyvisits.forum.outbound;

import annex.chassis.timer.Repeating;
import annex.familyvisits.forum.HoldsForums;
import java.time.Clock;
import java.time.Duration;

/** Looks from time to time whether it is too long since a forum. */
final class Watching extends Repeating {

  private final HoldsForums forums;
  private final Clock clock;

  Watching(HoldsForums forums, Clock clock, Duration interval) {
    super("watching forums", interval);
    this.forums = forums;
    this.clock = clock;
  }

  @Override
  protected void once() {
    forums.watchAll(clock.instant());
  }
}
