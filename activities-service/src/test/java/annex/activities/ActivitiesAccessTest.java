package annex.activities;

import annex.commissioning.testing.AccessContract;
import annex.commissioning.testing.Started;
import annex.contracts.Area;

class ActivitiesAccessTest extends AccessContract {

  ActivitiesAccessTest() {
    super(
        Area.ACTIVITIES,
        Started.service(ActivitiesApplication.class, ActivitiesApplication::start));
  }
}
