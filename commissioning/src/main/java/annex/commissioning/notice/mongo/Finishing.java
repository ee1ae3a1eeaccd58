package annex.commissioning.notice.mongo;

import annex.chassis.timer.Repeating;
import annex.commissioning.notice.ChangesSections;
import annex.commissioning.notice.NoticeOfChange;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finishes, over and over, what a crash left between the second agreement and its effect. */
final class Finishing extends Repeating {

  private static final Logger LOG = LoggerFactory.getLogger(Finishing.class);

  /** Younger ones are on their way. */
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(2);

  private static final int AT_ONCE = 100;

  private final ChangesSections changes;
  private final Clock clock;

  Finishing(ChangesSections changes, Clock clock, Duration interval) {
    super("finishing", interval);
    this.changes = changes;
    this.clock = clock;
  }

  @Override
  protected void once() {
    var before = clock.instant().minus(ON_ITS_WAY);
    changes.notices().takingEffectSince(before, AT_ONCE).forEach(this::finish);
  }

  private void finish(NoticeOfChange notice) {
    try {
      var outcome = changes.finish(notice, clock.instant());
      LOG.info(
          "Notice of Change {} of {} was left taking effect: {}",
          notice.number(),
          notice.establishment(),
          outcome.getClass().getSimpleName());
    } catch (RuntimeException e) {
      LOG.warn(
          "Notice of Change {} of {} could not be finished: {}",
          notice.number(),
          notice.establishment(),
          e.toString());
    }
  }
}
