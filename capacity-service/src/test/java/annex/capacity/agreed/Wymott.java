package annex.capacity.agreed;

import annex.commissioning.section.SectionType;
import annex.commissioning.testing.SampleBody;
import annex.contracts.Area;

/** The real capacity section of HMP Wymott. */
final class Wymott {

  private Wymott() {}

  static SampleBody<CapacitySection> annex() {
    return SampleBody.of(
        new SectionType<>(Area.CAPACITY, CapacitySection.class, CapacityRules.ALL));
  }
}
