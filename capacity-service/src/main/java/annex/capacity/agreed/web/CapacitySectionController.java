package annex.capacity.agreed.web;

import annex.capacity.agreed.CapacitySection;
import annex.commissioning.section.CommissionedSections;
import annex.commissioning.section.web.SectionController;
import java.time.Clock;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/capacity/establishments/{id}")
final class CapacitySectionController extends SectionController<CapacitySection> {

  CapacitySectionController(CommissionedSections<CapacitySection> sections, Clock clock) {
    super(sections, clock);
  }
}
