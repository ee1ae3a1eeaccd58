package annex.interventions.agreed;

import annex.commissioning.section.SectionType;
import annex.commissioning.testing.SampleBody;
import annex.contracts.Area;

/** The real interventions section of HMP Wymott. */
final class Wymott {

  private Wymott() {}

  static SampleBody<InterventionsSection> annex() {
    return SampleBody.of(
        new SectionType<>(Area.INTERVENTIONS, InterventionsSection.class, InterventionsRules.ALL));
  }
}
