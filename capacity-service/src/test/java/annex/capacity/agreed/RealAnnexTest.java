package annex.capacity.agreed;

import annex.commissioning.testing.SampleBodyContract;

class RealAnnexTest extends SampleBodyContract<CapacitySection> {

  RealAnnexTest() {
    super(Wymott.annex());
  }
}
