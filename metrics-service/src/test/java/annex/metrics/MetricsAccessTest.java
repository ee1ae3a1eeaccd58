package annex.metrics;

import annex.commissioning.testing.AccessContract;
import annex.commissioning.testing.Started;
import annex.contracts.Area;

class MetricsAccessTest extends AccessContract {

  MetricsAccessTest() {
    super(Area.METRICS, Started.service(MetricsApplication.class, MetricsApplication::start));
  }
}
