package annex.gateway.timeline;

import annex.contracts.Area;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A Notice of Change as it stood after one of its steps.
 *
 * @param establishment agency code
 * @param area whose section it changes
 * @param number of the Notice of Change
 * @param revision rises with every step
 * @param status where it stands after the step, as its service tells it
 * @param proposedBy the party that proposed it
 * @param effectiveFrom the date from which the change holds, or was to hold
 * @param proposedAt when it was proposed
 * @param takenAt when the step was taken
 * @param version number of the section version that is its effect, or null
 * @param heard when and where it was heard
 * @param notice it whole, as JSON text
 */
public record NoticeStep(
    String establishment,
    Area area,
    int number,
    int revision,
    String status,
    String proposedBy,
    LocalDate effectiveFrom,
    Instant proposedAt,
    Instant takenAt,
    @Nullable Integer version,
    Heard heard,
    PackedJson notice)
    implements Change {

  @Override
  public NoticeStep at(Heard place) {
    return new NoticeStep(
        establishment,
        area,
        number,
        revision,
        status,
        proposedBy,
        effectiveFrom,
        proposedAt,
        takenAt,
        version,
        place,
        notice);
  }
}
