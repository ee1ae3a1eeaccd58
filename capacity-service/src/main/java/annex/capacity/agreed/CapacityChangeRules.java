package annex.capacity.agreed;

import annex.commissioning.notice.ChangeRule;
import annex.commissioning.notice.ChangeRules;
import java.util.List;

/** How the capacity section may change. */
public final class CapacityChangeRules {

  /** In the order in which they are reported. */
  public static final ChangeRules ALL =
      new ChangeRules(
          List.of(
              new ChangeRule(
                  "CAP-2",
                  "CNA and operational capacity change after cell certification alone",
                  CapacityChangeRules::isCertified),
              new ChangeRule(
                  "CAP-5",
                  "Allocation criteria change after the agreement, not before it",
                  CapacityChangeRules::isAgreedBefore)));

  private CapacityChangeRules() {}

  private static void isCertified(ChangeRule.Change change, ChangeRule.Breaches breaches) {
    if (change.touches("/capacity") && change.proposal().certificationReference() == null) {
      breaches.add(
          "/certificationReference",
          "is required where CNA or operational capacity change: name the cell certificate");
    }
  }

  private static void isAgreedBefore(ChangeRule.Change change, ChangeRule.Breaches breaches) {
    var effectiveFrom = change.proposal().effectiveFrom();
    if (change.touches("/allocationCriteria") && effectiveFrom.isBefore(change.today())) {
      breaches.add(
          "/effectiveFrom",
          "%s is before the agreement, which cannot be earlier than %s"
              .formatted(effectiveFrom, change.today()));
    }
  }
}
