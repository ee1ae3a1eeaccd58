package annex.commissioning.section;

import annex.commissioning.EstablishmentId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a section. It never changes.
 *
 * @param establishment whose annex it belongs to
 * @param number its place in the chain, from 1
 * @param effectiveFrom the date from which it holds
 * @param recordedAt the moment at which the platform learnt of it, to the millisecond
 * @param noticeOfChange number of the Notice of Change that it is the effect of, null for the
 *     commencement
 * @param body the one JSON text that stands for its body
 */
public record SectionVersion(
    EstablishmentId establishment,
    int number,
    LocalDate effectiveFrom,
    Instant recordedAt,
    @Nullable Integer noticeOfChange,
    String body) {

  /** The version that a section begins with. */
  static SectionVersion commencement(
      EstablishmentId establishment, LocalDate effectiveFrom, Instant recordedAt, String body) {
    return new SectionVersion(establishment, 1, effectiveFrom, recordedAt, null, body);
  }

  /** Whether it says the same from the same date. */
  boolean saysTheSameAs(SectionVersion other) {
    return effectiveFrom.equals(other.effectiveFrom) && body.equals(other.body);
  }
}
