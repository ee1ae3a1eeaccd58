package annex.interventions.agreed.web;

import annex.commissioning.section.CommissionedSections;
import annex.commissioning.section.web.SectionController;
import annex.interventions.agreed.InterventionsSection;
import java.time.Clock;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/interventions/establishments/{id}")
final class InterventionsSectionController extends SectionController<InterventionsSection> {

  InterventionsSectionController(CommissionedSections<InterventionsSection> sections, Clock clock) {
    super(sections, clock);
  }
}
