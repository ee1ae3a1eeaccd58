package annex.familyvisits.entitlement;

import annex.familyvisits.agreed.Entitlements;
import annex.familyvisits.agreed.Entitlements.Per;
import annex.familyvisits.agreed.Entitlements.PrivilegeVisit;
import annex.familyvisits.entitlement.Circumstances.Replacement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of what a prisoner is granted in a month.
 *
 * @param entitlement what
 * @param visits how many, negative where something else takes their place; null where the section
 *     does not say how many there are, which then are not counted
 * @param rule that says so
 * @param reason in words
 */
public record Grant(Entitlement entitlement, @Nullable Integer visits, String rule, String reason) {

  /** The fewest whole weeks of a month. */
  private static final int WEEKS = 4;

  /** What the section grants in a month, in these circumstances (VIS-1, VIS-2, VIS-3, VIS-10). */
  static List<Grant> of(Entitlements agreed, Circumstances circumstances, YearMonth month) {
    var grants = new ArrayList<Grant>();
    var social = agreed.socialVisitsPerMonth();
    grants.add(new Grant(Entitlement.SOCIAL, social, "VIS-1", "social visits of a month"));
    privilege(agreed.privilegeVisit(), circumstances, grants);
    grants.add(
        new Grant(
            Entitlement.VIDEO, agreed.videoVisitsPerMonth(), "VIS-3", "video visits of a month"));
    if (circumstances.familyAbroad() && social != null && agreed.foreignNationals() != null) {
      abroad(agreed.foreignNationals(), social, circumstances, month, grants);
    }
    return grants;
  }

  private static void privilege(
      @Nullable PrivilegeVisit agreed, Circumstances circumstances, List<Grant> grants) {
    var level = circumstances.incentiveLevel();
    if (agreed == null
        || level == null
        || agreed.incentiveLevels().stream().noneMatch(level::equalsIgnoreCase)) {
      return;
    }
    int times = agreed.per() == Per.WEEK ? WEEKS : 1;
    grants.add(
        new Grant(
            Entitlement.PRIVILEGE,
            agreed.additionalVisits() * times,
            "VIS-2",
            "incentive level " + level));
  }

  private static void abroad(
      Entitlements.ForeignNationals agreed,
      int social,
      Circumstances circumstances,
      YearMonth month,
      List<Grant> grants) {
    if (circumstances.replacement() == Replacement.VIDEO && agreed.videoVisits() != null) {
      replace(Entitlement.VIDEO, "video call visits", social, grants);
    }
    if (circumstances.replacement() == Replacement.PHONE_CREDIT && agreed.phoneCredit() != null) {
      replace(Entitlement.PHONE_CREDIT, "phone credit", social, grants);
    }
    if (circumstances.familyInUk().contains(month)
        && agreed.additionalVisitingOrderWhenFamilyInUk()) {
      grants.add(new Grant(Entitlement.SOCIAL, 1, "VIS-10", "family visits the United Kingdom"));
    }
  }

  private static void replace(Entitlement by, String name, int social, List<Grant> grants) {
    grants.add(
        new Grant(
            Entitlement.SOCIAL, -social, "VIS-10", "replaced by " + name + ", family abroad"));
    grants.add(new Grant(by, social, "VIS-10", name + " in place of visiting orders"));
  }
}
