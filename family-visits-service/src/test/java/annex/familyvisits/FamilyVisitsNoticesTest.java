package annex.familyvisits;

import annex.commissioning.testing.NoticeApiContract;
import annex.commissioning.testing.Started;
import annex.contracts.Area;

class FamilyVisitsNoticesTest extends NoticeApiContract {

  FamilyVisitsNoticesTest() {
    super(
        Area.FAMILY_VISITS,
        Started.service(FamilyVisitsApplication.class, FamilyVisitsApplication::start),
        "{\"visiting\":{\"daysPerWeek\":5}}",
        "/visiting/daysPerWeek");
  }
}
