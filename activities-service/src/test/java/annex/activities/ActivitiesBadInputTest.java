package annex.activities;

import annex.commissioning.testing.BadInputContract;
import annex.commissioning.testing.Started;
import annex.contracts.Area;

class ActivitiesBadInputTest extends BadInputContract {

  ActivitiesBadInputTest() {
    super(
        Area.ACTIVITIES,
        Started.service(ActivitiesApplication.class, ActivitiesApplication::start));
  }
}
