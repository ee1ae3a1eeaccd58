package annex.familyvisits.booking.mongo;

import annex.chassis.timer.Repeating;
import annex.familyvisits.booking.HealsBookings;
import java.time.Clock;
import java.time.Duration;

/** Does over and over what is due, and heals what a crash has left. */
final class Healing extends Repeating {

  private final HealsBookings heals;
  private final Clock clock;

  Healing(HealsBookings heals, Clock clock, Duration interval) {
    super("healing", interval);
    this.heals = heals;
    this.clock = clock;
  }

  @Override
  protected void once() {
    heals.heal(clock.instant());
  }
}
