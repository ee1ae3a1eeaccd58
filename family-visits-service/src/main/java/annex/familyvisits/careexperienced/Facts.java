package annex.familyvisits.careexperienced;

import annex.chassis.check.Fields;
import annex.familyvisits.record.Values;

/**
 * What it depends on whether somebody qualifies (VIS-31).
 *
 * @param age in years, on the day of the assessment
 * @param weeksLookedAfter by a local authority since the age that the definition names
 * @param atSchoolLeavingAgeOrAfter whether he was looked after then
 */
public record Facts(Integer age, Integer weeksLookedAfter, Boolean atSchoolLeavingAgeOrAfter) {

  private static final int OLDEST = 120;
  private static final int MOST_WEEKS = 1_000;

  public Facts {
    var fields = Values.number(Fields.check(), "age", age, 0, OLDEST, "VIS-31");
    Values.number(fields, "weeksLookedAfter", weeksLookedAfter, 0, MOST_WEEKS, "VIS-31")
        .present("atSchoolLeavingAgeOrAfter", atSchoolLeavingAgeOrAfter)
        .orRefuse();
  }
}
