package annex.activities.agreed;

import annex.commissioning.testing.SampleBodyContract;

class RealAnnexTest extends SampleBodyContract<ActivitiesSection> {

  RealAnnexTest() {
    super(Wymott.annex());
  }
}
