package annex.activities;

import annex.commissioning.testing.NoticeApiContract;
import annex.commissioning.testing.Started;
import annex.contracts.Area;

class ActivitiesNoticesTest extends NoticeApiContract {

  ActivitiesNoticesTest() {
    super(
        Area.ACTIVITIES,
        Started.service(ActivitiesApplication.class, ActivitiesApplication::start),
        "{\"regime\":{\"masterRecord\":\"Elsewhere\"}}",
        "/regime/masterRecord");
  }
}
