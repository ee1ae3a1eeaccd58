package annex.capacity.difference.mongo;

import annex.capacity.delivered.Assessing;
import annex.capacity.difference.AssessesDifferences;
import annex.chassis.timer.Repeating;
import annex.commissioning.EstablishmentId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Assesses right after a write, and over and over what is behind: after a crash, when a Notice of
 * Change has changed the section, and when a day begins.
 */
final class Prompting extends Repeating implements Assessing {

  private static final Logger LOG = LoggerFactory.getLogger(Prompting.class);

  private final AssessesDifferences assesses;
  private final Clock clock;

  Prompting(AssessesDifferences assesses, Clock clock, Duration interval) {
    super("prompting", interval);
    this.assesses = assesses;
    this.clock = clock;
  }

  @Override
  public void watch(EstablishmentId establishment) {
    assesses.watch(establishment);
  }

  @Override
  public void assess(EstablishmentId establishment, Instant now) {
    try {
      if (!assesses.assess(establishment, now)) {
        LOG.info(
            "{} is being assessed by others all the time and is looked at again", establishment);
      }
    } catch (RuntimeException e) {
      LOG.warn("{} could not be assessed and is looked at again: {}", establishment, e.toString());
    }
  }

  @Override
  protected void once() {
    for (var watched : assesses.watched()) {
      if (assesses.isBehind(watched, clock.instant())) {
        assess(watched.establishment(), clock.instant());
      }
    }
  }
}
