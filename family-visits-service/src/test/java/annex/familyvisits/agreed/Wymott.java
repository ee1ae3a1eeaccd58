package annex.familyvisits.agreed;

import annex.commissioning.section.SectionType;
import annex.commissioning.testing.SampleBody;
import annex.contracts.Area;

/** The real family visits section of HMP Wymott. */
public final class Wymott {

  private static final SectionType<FamilyVisitsSection> TYPE =
      new SectionType<>(Area.FAMILY_VISITS, FamilyVisitsSection.class, FamilyVisitsRules.ALL);

  private Wymott() {}

  /** As it commenced in 2014. */
  public static SampleBody<FamilyVisitsSection> annex() {
    return SampleBody.of(TYPE);
  }

  /** As the families strategy of 2023-24 sets it. */
  public static SampleBody<FamilyVisitsSection> strategy() {
    return SampleBody.of(TYPE, "changes/2023-04-01-family-visits.json");
  }
}
