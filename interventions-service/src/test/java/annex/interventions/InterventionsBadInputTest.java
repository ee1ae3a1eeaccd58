package annex.interventions;

import annex.commissioning.testing.BadInputContract;
import annex.commissioning.testing.Started;
import annex.contracts.Area;

class InterventionsBadInputTest extends BadInputContract {

  InterventionsBadInputTest() {
    super(
        Area.INTERVENTIONS,
        Started.service(InterventionsApplication.class, InterventionsApplication::start));
  }
}
