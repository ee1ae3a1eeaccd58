package annex.familyvisits.forum;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.record.Facets;
import annex.familyvisits.record.FamilyRecord;
import annex.familyvisits.record.Kind;
import java.time.LocalDate;

/**
 * That a gap was raised: once for the forum that it follows, whoever finds it.
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

  /** Gaps that were raised. */
  public static final Kind<ForumGap> KIND =
      new Kind<>(
          "forum-gap",
          ForumGap.class,
          gap -> new Facets(gap.after(), "raised", null, null, gap.after().toString()));
}
