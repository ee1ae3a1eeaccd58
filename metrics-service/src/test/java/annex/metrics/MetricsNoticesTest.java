package annex.metrics;

import annex.commissioning.testing.NoticeApiContract;
import annex.commissioning.testing.Started;
import annex.contracts.Area;

class MetricsNoticesTest extends NoticeApiContract {

  MetricsNoticesTest() {
    super(
        Area.METRICS,
        Started.service(MetricsApplication.class, MetricsApplication::start),
        "{\"masterRecord\":\"Elsewhere\"}",
        "/masterRecord");
  }
}
