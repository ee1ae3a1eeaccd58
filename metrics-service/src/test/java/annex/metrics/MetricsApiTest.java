package annex.metrics;

import annex.commissioning.testing.SectionApiContract;
import annex.commissioning.testing.Started;
import annex.contracts.Area;

class MetricsApiTest extends SectionApiContract {

  MetricsApiTest() {
    super(Area.METRICS, Started.service(MetricsApplication.class, MetricsApplication::start));
  }
}
