package annex.capacity.difference;

import annex.commissioning.EstablishmentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A certified or counted figure that parts materially from the agreed one. Its figures never
 * change; where others take their place, it ends.
 *
 * @param establishment whose figures they are
 * @param number among those of the establishment, from 1
 * @param subject what the figures say
 * @param agreed the one figure
 * @param actual the other
 * @param threshold that their difference exceeds
 * @param foundAt when it was found, to the millisecond
 * @param ending how it ended, null while it is open
 */
public record MaterialDifference(
    EstablishmentId establishment,
    int number,
    Subject subject,
    Agreed agreed,
    Actual actual,
    Threshold threshold,
    Instant foundAt,
    @Nullable Ending ending) {

  /** Where it stands. */
  public DifferenceStatus status() {
    return DifferenceStatus.of(ending);
  }

  /** 1 when it is found, 2 when it has ended. */
  public int revision() {
    return ending == null ? 1 : 2;
  }

  /** When anything happened to it for the last time. */
  public Instant changedAt() {
    return ending == null ? foundAt : ending.at();
  }

  /** By how much the actual figure is above the agreed one; negative where it is below. */
  public int difference() {
    return actual.people() - agreed.people();
  }

  /** Whether these are its figures, wherever they are taken from. */
  boolean hasFigures(Agreed otherAgreed, Actual otherActual) {
    return agreed.people() == otherAgreed.people() && actual.people() == otherActual.people();
  }

  MaterialDifference ended(Ending how) {
    return new MaterialDifference(
        establishment, number, subject, agreed, actual, threshold, foundAt, how);
  }
}
