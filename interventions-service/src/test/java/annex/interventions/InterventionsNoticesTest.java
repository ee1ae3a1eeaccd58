package annex.interventions;

import annex.commissioning.testing.NoticeApiContract;
import annex.commissioning.testing.Started;
import annex.contracts.Area;

class InterventionsNoticesTest extends NoticeApiContract {

  InterventionsNoticesTest() {
    super(
        Area.INTERVENTIONS,
        Started.service(InterventionsApplication.class, InterventionsApplication::start),
        "{\"coreOfferAvailability\":\"Everybody with a need\"}",
        "/coreOfferAvailability");
  }
}
