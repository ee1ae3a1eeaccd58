package annex.activities.agreed;

import annex.commissioning.section.SectionType;
import annex.commissioning.testing.SampleBody;
import annex.contracts.Area;

/** The real activities section of HMP Wymott. */
final class Wymott {

  private Wymott() {}

  static SampleBody<ActivitiesSection> annex() {
    return SampleBody.of(
        new SectionType<>(Area.ACTIVITIES, ActivitiesSection.class, ActivitiesRules.ALL));
  }
}
