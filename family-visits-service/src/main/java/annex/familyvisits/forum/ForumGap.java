package annex.familyvisits.forum;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.Facets;
import annex.familyvisits.record.FamilyRecord;
import annex.familyvisits.record.Kind;
import annex.familyvisits.record.Step;
import java.time.LocalDate;

/**
 * That a gap was raised: once for the forum that it follows, whoever finds it. It is withdrawn when
 * it turns out that there was none.
 *
 * @param after the forum that it follows
 * @param dueBy the last day on which another one would have been in time
 * @param monthsAtMost between two forums
 */
public record ForumGap(
    EstablishmentId establishment,
    int number,
    int revision,
    LocalDate after,
    LocalDate dueBy,
    int monthsAtMost)
    implements FamilyRecord {

  /** Gaps that were raised; of those that stand there is one after a forum. */
  public static final Kind<ForumGap> KIND =
      new Kind<>(
          "forum-gap",
          ForumGap.class,
          gap ->
              new Facets(
                  gap.after(),
                  Codes.of(gap.status()),
                  null,
                  null,
                  gap.status() == Status.RAISED ? gap.after().toString() : null));

  /** Whether it stands. */
  public enum Status {
    RAISED,
    WITHDRAWN
  }

  static ForumGap raised(EstablishmentId establishment, int number, Gap gap) {
    return new ForumGap(establishment, number, 1, gap.after(), gap.dueBy(), gap.monthsAtMost());
  }

  /** Whether it stands: there is one step that it can take. */
  public Status status() {
    return revision == 1 ? Status.RAISED : Status.WITHDRAWN;
  }

  /** Withdrawn: a forum was held, or recorded, otherwise than was known. */
  Step<ForumGap, Void> withdraw() {
    return status() == Status.WITHDRAWN
        ? Step.stays()
        : Step.taken(
            new ForumGap(establishment, number, 2, after, dueBy, monthsAtMost), "withdrawn");
  }
}
