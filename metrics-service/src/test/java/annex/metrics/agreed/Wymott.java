package annex.metrics.agreed;

import annex.commissioning.section.SectionType;
import annex.commissioning.testing.SampleBody;
import annex.contracts.Area;

/** The real metrics section of HMP Wymott. */
final class Wymott {

  private Wymott() {}

  static SampleBody<MetricsSection> annex() {
    return SampleBody.of(new SectionType<>(Area.METRICS, MetricsSection.class, MetricsRules.ALL));
  }
}
