package annex.familyvisits.agreed;

import annex.commissioning.testing.SampleBodyContract;

class RealAnnexTest extends SampleBodyContract<FamilyVisitsSection> {

  RealAnnexTest() {
    super(Wymott.annex());
  }
}
