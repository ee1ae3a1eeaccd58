package annex.familyvisits.delivery.mongo;

import annex.chassis.timer.Repeating;
import annex.familyvisits.delivery.SumsUp;
import annex.familyvisits.session.VisitSchedules;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sums up over and over wherever visits are planned. */
final class Summing extends Repeating {

  private static final Logger LOG = LoggerFactory.getLogger(Summing.class);

  private final SumsUp sums;
  private final VisitSchedules schedules;
  private final Clock clock;

  Summing(SumsUp sums, VisitSchedules schedules, Clock clock, Duration interval) {
    super("summing", interval);
    this.sums = sums;
    this.schedules = schedules;
    this.clock = clock;
  }

  @Override
  protected void once() {
    for (var establishment : schedules.establishments()) {
      try {
        var _ = sums.look(establishment, clock.instant());
      } catch (RuntimeException e) {
        LOG.warn(
            "{} could not be summed up and is looked at again: {}", establishment, e.toString());
      }
    }
  }
}
