package annex.familyvisits.careexperienced;

import annex.familyvisits.agreed.AgreedVisits;
import annex.familyvisits.agreed.CareExperienced;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who qualifies: aged so much or less, looked after for so many weeks since an age, and at
 * school-leaving age or after (VIS-31). Of the definitions that the section prints the one decides
 * that says all of this; where none does, that of the families strategy.
 *
 * @param oldest age in years
 * @param weeks at least
 * @param sinceAge from which weeks count
 */
public record Definition(int oldest, int weeks, int sinceAge) {

  private static final Definition STRATEGY = new Definition(25, 13, 14);

  /** The definition by a version of the section. */
  public static Definition of(@Nullable AgreedVisits section) {
    var printed = section == null ? null : section.body().careExperienced();
    return printed == null
        ? STRATEGY
        : printed.definitions().stream()
            .filter(Definition::decides)
            .map(Definition::of)
            .findFirst()
            .orElse(STRATEGY);
  }

  private static boolean decides(CareExperienced.Definition one) {
    return one.maximumAge() != null
        && one.weeksLookedAfter() != null
        && one.sinceAge() != null
        && one.alsoLookedAfterAtOrAfter() != null;
  }

  private static Definition of(CareExperienced.Definition one) {
    return new Definition(
        Objects.requireNonNull(one.maximumAge()),
        Objects.requireNonNull(one.weeksLookedAfter()),
        Objects.requireNonNull(one.sinceAge()));
  }

  /** Whether somebody qualifies. */
  public boolean includes(Facts facts) {
    return facts.age() <= oldest
        && facts.weeksLookedAfter() >= weeks
        && facts.atSchoolLeavingAgeOrAfter();
  }
}
