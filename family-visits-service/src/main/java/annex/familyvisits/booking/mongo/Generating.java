package annex.familyvisits.booking.mongo;

import annex.chassis.timer.Repeating;
import annex.familyvisits.booking.HealsBookings;
import java.time.Clock;
import java.time.Duration;

/** Writes days ahead, and has them follow what is planned and agreed. */
final class Generating extends Repeating {

  private final HealsBookings heals;
  private final Clock clock;

  Generating(HealsBookings heals, Clock clock, Duration interval) {
    super("generating", interval);
    this.heals = heals;
    this.clock = clock;
  }

  @Override
  protected void once() {
    heals.generate(clock.instant());
  }
}
