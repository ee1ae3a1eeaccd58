package annex.interventions;

import annex.commissioning.testing.SectionApiContract;
import annex.commissioning.testing.Started;
import annex.contracts.Area;

class InterventionsApiTest extends SectionApiContract {

  InterventionsApiTest() {
    super(
        Area.INTERVENTIONS,
        Started.service(InterventionsApplication.class, InterventionsApplication::start));
  }
}
