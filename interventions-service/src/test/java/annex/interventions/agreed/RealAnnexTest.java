package annex.interventions.agreed;

import annex.commissioning.testing.SampleBodyContract;

class RealAnnexTest extends SampleBodyContract<InterventionsSection> {

  RealAnnexTest() {
    super(Wymott.annex());
  }
}
