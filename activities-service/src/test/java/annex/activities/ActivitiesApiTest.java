package annex.activities;

import annex.commissioning.testing.SectionApiContract;
import annex.commissioning.testing.Started;
import annex.contracts.Area;

class ActivitiesApiTest extends SectionApiContract {

  ActivitiesApiTest() {
    super(
        Area.ACTIVITIES,
        Started.service(ActivitiesApplication.class, ActivitiesApplication::start));
  }
}
