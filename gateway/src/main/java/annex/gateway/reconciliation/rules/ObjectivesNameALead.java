package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** Table 6 asks for a lead role. */
final class ObjectivesNameALead implements Rule {

  @Override
  public Terms terms() {
    return Terms.info("objectives-name-a-lead", "Every objective of table 6 names a lead role.")
        .in(Area.METRICS, "6")
        .covering("GOV-21", "D-23");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Objectives.allSay(annex, "a lead role", "leadRoles", roles -> !roles.rows().isEmpty());
  }
}
