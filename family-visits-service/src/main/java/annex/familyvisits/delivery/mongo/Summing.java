package annex.familyvisits.delivery.mongo;

import annex.chassis.timer.Repeating;
import annex.familyvisits.delivery.SumsUp;
import annex.familyvisits.record.FamilyRecords;
import annex.familyvisits.session.VisitSchedules;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sums up over and over wherever visits are planned or work with families is recorded. Where there
 * is much to be read it is read less often, so that it never takes more than a share of the time.
 */
final class Summing extends Repeating {

  private static final Logger LOG = LoggerFactory.getLogger(Summing.class);

  /** So many times as long as it has taken it rests at least. */
  private static final int RESTS = 20;

  private final SumsUp sums;
  private final VisitSchedules schedules;
  private final FamilyRecords records;
  private final Clock clock;
  private long notBefore = System.nanoTime();

  Summing(
      SumsUp sums,
      VisitSchedules schedules,
      FamilyRecords records,
      Clock clock,
      Duration interval) {
    super("summing", interval);
    this.sums = sums;
    this.schedules = schedules;
    this.records = records;
    this.clock = clock;
  }

  @Override
  protected void once() {
    long begun = System.nanoTime();
    if (begun - notBefore < 0) {
      return;
    }
    look();
    long now = System.nanoTime();
    notBefore = now + (now - begun) * RESTS;
  }

  private void look() {
    var all = new LinkedHashSet<>(schedules.establishments());
    all.addAll(records.establishments());
    for (var establishment : all) {
      try {
        var _ = sums.look(establishment, clock.instant());
      } catch (RuntimeException e) {
        LOG.warn(
            "{} could not be summed up and is looked at again: {}", establishment, e.toString());
      }
    }
  }
}
