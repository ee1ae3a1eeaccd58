package annex.metrics.agreed;

import annex.commissioning.testing.SampleBodyContract;

class RealAnnexTest extends SampleBodyContract<MetricsSection> {

  RealAnnexTest() {
    super(Wymott.annex());
  }
}
