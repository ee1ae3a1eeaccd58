package annex.familyvisits.video.mongo;

import annex.chassis.timer.Repeating;
import annex.familyvisits.video.OffersPlaces;
import java.time.Clock;
import java.time.Duration;

/** Offers over and over what is free, and has requests follow what became of their offers. */
final class Offering extends Repeating {

  private final OffersPlaces offers;
  private final Clock clock;

  Offering(OffersPlaces offers, Clock clock, Duration interval) {
    super("offering", interval);
    this.offers = offers;
    this.clock = clock;
  }

  @Override
  protected void once() {
    offers.sweep(clock.instant());
  }
}
