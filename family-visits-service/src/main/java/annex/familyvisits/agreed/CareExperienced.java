package annex.familyvisits.agreed;

import annex.chassis.check.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Support of people who were in care (VIS-31, VIS-32).
 *
 * @param definitions of who they are, as printed; they may contradict each other
 * @param meetingCriteria people who meet them, or null
 * @param registeredAtInduction people who said so themselves, or null
 * @param registeredRemark what became of that, or null
 * @param staffChampions how many, or null
 * @param prisonerChampions how many, or null
 * @param process from disclosure to support; steps count from 1
 * @param partner that helps, or null
 * @param pointOfContact as a role, or null
 */
public record CareExperienced(
    List<Definition> definitions,
    @Nullable Integer meetingCriteria,
    @Nullable Integer registeredAtInduction,
    @Nullable String registeredRemark,
    @Nullable Integer staffChampions,
    @Nullable Integer prisonerChampions,
    List<Step> process,
    @Nullable String partner,
    @Nullable String pointOfContact) {

  public CareExperienced {
    Fields.check()
        .rows("definitions", definitions)
        .notNegative("meetingCriteria", meetingCriteria, "VIS-31")
        .notNegative("registeredAtInduction", registeredAtInduction, "VIS-31")
        .optionalText("registeredRemark", registeredRemark)
        .notNegative("staffChampions", staffChampions)
        .notNegative("prisonerChampions", prisonerChampions)
        .rows("process", process)
        .optionalText("partner", partner)
        .optionalText("pointOfContact", pointOfContact)
        .orRefuse();
    definitions = List.copyOf(definitions);
    process = List.copyOf(process);
  }

  /**
   * Who counts as care experienced, as one place of the source says (VIS-31). Ages are in years.
   *
   * @param statement what it is called there
   * @param minimumAge now, or null
   * @param maximumAge now, not below the minimum, or null
   * @param underAge now below this one, or null
   * @param weeksLookedAfter by a local authority, at least, or null
   * @param sinceAge from which these weeks count, or null
   * @param spansBirthday that these weeks must include, or null
   * @param alsoLookedAfterAtOrAfter a further condition, or null
   */
  public record Definition(
      String statement,
      @Nullable Integer minimumAge,
      @Nullable Integer maximumAge,
      @Nullable Integer underAge,
      @Nullable Integer weeksLookedAfter,
      @Nullable Integer sinceAge,
      @Nullable Integer spansBirthday,
      @Nullable String alsoLookedAfterAtOrAfter) {
    public Definition {
      Fields.check()
          .text("statement", statement)
          .notNegative("minimumAge", minimumAge, "VIS-31")
          .notAbove("minimumAge", minimumAge, "maximumAge", maximumAge, "VIS-31")
          .notNegative("maximumAge", maximumAge, "VIS-31")
          .notNegative("underAge", underAge, "VIS-31")
          .notNegative("weeksLookedAfter", weeksLookedAfter, "VIS-31")
          .notNegative("sinceAge", sinceAge, "VIS-31")
          .notNegative("spansBirthday", spansBirthday, "VIS-31")
          .optionalText("alsoLookedAfterAtOrAfter", alsoLookedAfterAtOrAfter)
          .orRefuse();
    }
  }

  /** A step of the process; steps count from 1 (VIS-32). */
  public record Step(Integer step, String what) {
    public Step {
      Fields.check()
          .present("step", step)
          .positive("step", step, "VIS-32")
          .text("what", what)
          .orRefuse();
    }
  }
}
