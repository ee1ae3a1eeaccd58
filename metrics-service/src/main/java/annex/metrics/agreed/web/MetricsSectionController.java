package annex.metrics.agreed.web;

import annex.commissioning.section.CommissionedSections;
import annex.commissioning.section.web.SectionController;
import annex.metrics.agreed.MetricsSection;
import java.time.Clock;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/metrics/establishments/{id}")
final class MetricsSectionController extends SectionController<MetricsSection> {

  MetricsSectionController(CommissionedSections<MetricsSection> sections, Clock clock) {
    super(sections, clock);
  }
}
