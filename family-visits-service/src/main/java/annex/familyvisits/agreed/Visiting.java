package annex.familyvisits.agreed;

import annex.chassis.check.Fields;
import java.time.DayOfWeek;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The visit itself and what surrounds it.
 *
 * @param daysPerWeek with visits, 0 to 7, or null (VIS-27)
 * @param visitorsCentre where visitors wait, or null
 * @param creche for children in the hall, or null (VIS-27)
 * @param canteen or null (VIS-16)
 * @param quietArea what it is used for, or null (VIS-13)
 * @param accessibility for visitors with needs, or null (VIS-12)
 * @param languageSupport for visitors without English, or null (VIS-11)
 * @param closedVisits when they are used, or null (VIS-25)
 * @param restrictedContact how children are protected, or null (VIS-25)
 * @param monitoring which visits are watched, or null (INT-48)
 * @param changes that were made
 * @param improvements that were made, undated
 * @param information how visitors are told, or null
 */
public record Visiting(
    @Nullable Integer daysPerWeek,
    @Nullable VisitorsCentre visitorsCentre,
    @Nullable Creche creche,
    @Nullable Canteen canteen,
    @Nullable QuietArea quietArea,
    @Nullable Accessibility accessibility,
    @Nullable LanguageSupport languageSupport,
    @Nullable String closedVisits,
    @Nullable String restrictedContact,
    @Nullable String monitoring,
    List<Change> changes,
    List<String> improvements,
    @Nullable Information information) {

  private static final int DAYS_OF_A_WEEK = 7;
  private static final Pattern YEAR_OR_MONTH = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2]))?");

  public Visiting {
    Fields.check()
        .notNegative("daysPerWeek", daysPerWeek, "VIS-27")
        .is(
            "daysPerWeek",
            daysPerWeek,
            days -> days <= DAYS_OF_A_WEEK,
            "must not be above 7",
            "VIS-27")
        .optionalText("closedVisits", closedVisits)
        .optionalText("restrictedContact", restrictedContact)
        .optionalText("monitoring", monitoring)
        .rows("changes", changes)
        .texts("improvements", improvements)
        .orRefuse();
    changes = List.copyOf(changes);
    improvements = List.copyOf(improvements);
  }

  /** Where visitors wait, and who runs it. */
  public record VisitorsCentre(@Nullable String location, @Nullable String operator) {
    public VisitorsCentre {
      Fields.check()
          .optionalText("location", location)
          .optionalText("operator", operator)
          .orRefuse();
    }
  }

  /** Workers who play with children during a visit (VIS-27). */
  public record Creche(String provider, Integer workersPerSession, @Nullable String purpose) {
    public Creche {
      Fields.check()
          .text("provider", provider)
          .present("workersPerSession", workersPerSession)
          .notNegative("workersPerSession", workersPerSession, "VIS-27")
          .optionalText("purpose", purpose)
          .orRefuse();
    }
  }

  /** Where food is sold, and on which days; each once (VIS-16). */
  public record Canteen(
      String name, @Nullable String location, @Nullable String offers, List<DayOfWeek> days) {
    public Canteen {
      Fields.check()
          .text("name", name)
          .optionalText("location", location)
          .optionalText("offers", offers)
          .rows("days", days)
          .distinct("days", days, Function.identity(), "VIS-16")
          .orRefuse();
      days = List.copyOf(days);
    }
  }

  /** What the quiet area is for, and how a photograph can be had (VIS-13). */
  public record QuietArea(List<String> uses, @Nullable String photograph) {
    public QuietArea {
      Fields.check().texts("uses", uses).optionalText("photograph", photograph).orRefuse();
      uses = List.copyOf(uses);
    }
  }

  /**
   * What is there for visitors with needs (VIS-12).
   *
   * @param hearingLoop whether there is one
   * @param stairLift its state, or null
   * @param alternativeInPlace whether something stands in for it, or null
   * @param requestTo whom visitors tell their needs, or null
   */
  public record Accessibility(
      Boolean hearingLoop,
      @Nullable String stairLift,
      @Nullable Boolean alternativeInPlace,
      @Nullable String requestTo) {
    public Accessibility {
      Fields.check()
          .present("hearingLoop", hearingLoop)
          .optionalText("stairLift", stairLift)
          .optionalText("requestTo", requestTo)
          .orRefuse();
    }
  }

  /** When an interpreter is found, and how (VIS-11). */
  public record LanguageSupport(String trigger, String measure) {
    public LanguageSupport {
      Fields.check().text("trigger", trigger).text("measure", measure).orRefuse();
    }
  }

  /**
   * A change that was made.
   *
   * @param when year, or year and month
   * @param what was changed
   * @param reason or null
   * @param result or null
   */
  public record Change(String when, String what, @Nullable String reason, @Nullable String result) {
    public Change {
      Fields.check()
          .text("when", when)
          .matches("when", when, YEAR_OR_MONTH, "2023 or 2023-11")
          .text("what", what)
          .optionalText("reason", reason)
          .optionalText("result", result)
          .orRefuse();
    }
  }

  /** By which channels visitors are told of what, and with whose help. */
  public record Information(List<String> channels, List<String> topics, @Nullable String with) {
    public Information {
      Fields.check()
          .texts("channels", channels)
          .texts("topics", topics)
          .optionalText("with", with)
          .orRefuse();
      channels = List.copyOf(channels);
      topics = List.copyOf(topics);
    }
  }
}
