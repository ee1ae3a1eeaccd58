package annex.familyvisits;

import annex.commissioning.testing.BadInputContract;
import annex.commissioning.testing.Started;
import annex.contracts.Area;

class FamilyVisitsBadInputTest extends BadInputContract {

  FamilyVisitsBadInputTest() {
    super(
        Area.FAMILY_VISITS,
        Started.service(FamilyVisitsApplication.class, FamilyVisitsApplication::start));
  }
}
