package annex.familyvisits.agreed;

import annex.chassis.check.Fields;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The diversity of the population, in numbers of people; null where none is printed.
 *
 * @param foreignNationals people of other nationality
 * @param agedOver50 people
 * @param agedOver50IsMinimum whether there are at least so many
 * @param transgender people
 * @param ethnicMinority people
 * @param careExperienced people
 * @param searchingGuides members of staff
 * @param foreignNationalSurgery or null (VIS-30)
 */
public record Diversity(
    @Nullable Integer foreignNationals,
    @Nullable Integer agedOver50,
    Boolean agedOver50IsMinimum,
    @Nullable Integer transgender,
    @Nullable Integer ethnicMinority,
    @Nullable Integer careExperienced,
    @Nullable Integer searchingGuides,
    @Nullable Surgery foreignNationalSurgery) {

  public Diversity {
    Fields.check()
        .notNegative("foreignNationals", foreignNationals)
        .notNegative("agedOver50", agedOver50)
        .present("agedOver50IsMinimum", agedOver50IsMinimum)
        .notNegative("transgender", transgender)
        .notNegative("ethnicMinority", ethnicMinority)
        .notNegative("careExperienced", careExperienced)
        .notNegative("searchingGuides", searchingGuides)
        .orRefuse();
  }

  /**
   * A surgery for foreign nationals; no interval is stated (VIS-30).
   *
   * @param lastHeld day, or null
   * @param organiser as a role
   * @param with whom, or null
   * @param nextHeld day, or null
   */
  public record Surgery(
      @Nullable LocalDate lastHeld,
      String organiser,
      @Nullable String with,
      @Nullable LocalDate nextHeld) {
    public Surgery {
      Fields.check().text("organiser", organiser).optionalText("with", with).orRefuse();
    }
  }
}
