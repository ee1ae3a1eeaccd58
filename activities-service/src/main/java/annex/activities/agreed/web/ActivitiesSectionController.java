package annex.activities.agreed.web;

import annex.activities.agreed.ActivitiesSection;
import annex.commissioning.section.CommissionedSections;
import annex.commissioning.section.web.SectionController;
import java.time.Clock;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/activities/establishments/{id}")
final class ActivitiesSectionController extends SectionController<ActivitiesSection> {

  ActivitiesSectionController(CommissionedSections<ActivitiesSection> sections, Clock clock) {
    super(sections, clock);
  }
}
