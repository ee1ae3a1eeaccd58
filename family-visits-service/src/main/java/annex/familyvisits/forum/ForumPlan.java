package annex.familyvisits.forum;

import annex.chassis.check.Fields;
import annex.commissioning.body.Notation;
import annex.familyvisits.record.Values;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is planned for a family forum.
 *
 * @param date on which it is to be held
 * @param chair code of the role that chairs it, or null
 */
public record ForumPlan(LocalDate date, @Nullable String chair) {

  private static final int LONGEST = 100;

  public ForumPlan {
    Values.date(Fields.check(), "date", date)
        .matches("chair", chair, Notation.CODE, "GOVERNOR")
        .is(
            "chair",
            chair,
            code -> code.length() <= LONGEST,
            "must not be longer than " + LONGEST,
            null)
        .orRefuse();
  }
}
