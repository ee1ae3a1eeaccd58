package annex.familyvisits.agreed;

import annex.chassis.check.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many visits a prisoner has.
 *
 * @param socialVisitsPerMonth for everyone, or null (VIS-1)
 * @param privilegeVisit beyond those, or null (VIS-2)
 * @param videoVisitsPerMonth for everyone, or null (VIS-3)
 * @param videoPriorities who goes first, as printed; their order is not stated (VIS-4)
 * @param foreignNationals with family abroad, or null (VIS-10)
 */
public record Entitlements(
    @Nullable Integer socialVisitsPerMonth,
    @Nullable PrivilegeVisit privilegeVisit,
    @Nullable Integer videoVisitsPerMonth,
    List<String> videoPriorities,
    @Nullable ForeignNationals foreignNationals) {

  public Entitlements {
    Fields.check()
        .notNegative("socialVisitsPerMonth", socialVisitsPerMonth, "VIS-1")
        .notNegative("videoVisitsPerMonth", videoVisitsPerMonth, "VIS-3")
        .texts("videoPriorities", videoPriorities)
        .orRefuse();
    videoPriorities = List.copyOf(videoPriorities);
  }

  /** The span that visits are counted in. */
  public enum Per {
    WEEK,
    MONTH
  }

  /**
   * Visits that are earned (VIS-2).
   *
   * @param additionalVisits how many more
   * @param incentiveLevels who has earned them
   * @param per week or month, or null where that is not stated
   */
  public record PrivilegeVisit(
      Integer additionalVisits, List<String> incentiveLevels, @Nullable Per per) {
    public PrivilegeVisit {
      Fields.check()
          .present("additionalVisits", additionalVisits)
          .notNegative("additionalVisits", additionalVisits, "VIS-2")
          .texts("incentiveLevels", incentiveLevels)
          .orRefuse();
      incentiveLevels = List.copyOf(incentiveLevels);
    }
  }

  /**
   * What foreign nationals have whose family is abroad (VIS-10).
   *
   * @param videoVisits in place of visiting orders, or null
   * @param additionalVisitingOrderWhenFamilyInUk whether there is one
   * @param phoneCredit in place of visiting orders, or null
   * @param amountsStated whether numbers and amounts are printed
   */
  public record ForeignNationals(
      @Nullable String videoVisits,
      Boolean additionalVisitingOrderWhenFamilyInUk,
      @Nullable String phoneCredit,
      Boolean amountsStated) {
    public ForeignNationals {
      Fields.check()
          .optionalText("videoVisits", videoVisits)
          .present("additionalVisitingOrderWhenFamilyInUk", additionalVisitingOrderWhenFamilyInUk)
          .optionalText("phoneCredit", phoneCredit)
          .present("amountsStated", amountsStated)
          .orRefuse();
    }
  }
}
