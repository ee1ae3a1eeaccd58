package annex.familyvisits.agreed;

import annex.commissioning.testing.SampleBodyContract;

class RealStrategyTest extends SampleBodyContract<FamilyVisitsSection> {

  RealStrategyTest() {
    super(Wymott.strategy());
  }
}
