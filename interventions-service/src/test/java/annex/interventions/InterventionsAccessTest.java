package annex.interventions;

import annex.commissioning.testing.AccessContract;
import annex.commissioning.testing.Started;
import annex.contracts.Area;

class InterventionsAccessTest extends AccessContract {

  InterventionsAccessTest() {
    super(
        Area.INTERVENTIONS,
        Started.service(InterventionsApplication.class, InterventionsApplication::start));
  }
}
