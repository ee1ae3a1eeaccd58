package annex.familyvisits;

import annex.commissioning.testing.AccessContract;
import annex.commissioning.testing.Started;
import annex.contracts.Area;

class FamilyVisitsAccessTest extends AccessContract {

  FamilyVisitsAccessTest() {
    super(
        Area.FAMILY_VISITS,
        Started.service(FamilyVisitsApplication.class, FamilyVisitsApplication::start));
  }
}
