package annex.metrics;

import annex.commissioning.testing.BadInputContract;
import annex.commissioning.testing.Started;
import annex.contracts.Area;

class MetricsBadInputTest extends BadInputContract {

  MetricsBadInputTest() {
    super(Area.METRICS, Started.service(MetricsApplication.class, MetricsApplication::start));
  }
}
