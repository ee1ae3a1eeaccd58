package annex.familyvisits;

import annex.commissioning.testing.SectionApiContract;
import annex.commissioning.testing.Started;
import annex.contracts.Area;

class FamilyVisitsApiTest extends SectionApiContract {

  FamilyVisitsApiTest() {
    super(
        Area.FAMILY_VISITS,
        Started.service(FamilyVisitsApplication.class, FamilyVisitsApplication::start));
  }
}
