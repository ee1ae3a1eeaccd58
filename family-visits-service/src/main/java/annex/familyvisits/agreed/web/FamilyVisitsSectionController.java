package annex.familyvisits.agreed.web;

import annex.commissioning.section.CommissionedSections;
import annex.commissioning.section.web.SectionController;
import annex.familyvisits.agreed.FamilyVisitsSection;
import java.time.Clock;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/family-visits/establishments/{id}")
final class FamilyVisitsSectionController extends SectionController<FamilyVisitsSection> {

  FamilyVisitsSectionController(CommissionedSections<FamilyVisitsSection> sections, Clock clock) {
    super(sections, clock);
  }
}
