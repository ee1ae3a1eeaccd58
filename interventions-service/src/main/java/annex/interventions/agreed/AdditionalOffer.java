package annex.interventions.agreed;

import annex.chassis.check.Fields;
import annex.commissioning.body.Notation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of table 4b: what a segment of the population is offered beyond table 4a. A person may
 * belong to several segments, so completions are never added up across them (INT-37, INT-38).
 *
 * @param segment code
 * @param label as printed
 * @param caseManagement how people of the segment are worked with
 * @param targeting who comes first
 * @param services that are offered
 * @param expectedCompletions completions by people of the segment
 * @param completionsStatement what is printed instead of a number, or null
 * @param volumes what is printed about volumes
 */
public record AdditionalOffer(
    String segment,
    String label,
    CaseManagement caseManagement,
    List<String> targeting,
    List<AdditionalService> services,
    List<ExpectedCompletions> expectedCompletions,
    @Nullable String completionsStatement,
    List<String> volumes) {

  public AdditionalOffer {
    Fields.check()
        .text("segment", segment)
        .matches("segment", segment, Notation.CODE, "OGRS_25_49")
        .text("label", label)
        .present("caseManagement", caseManagement)
        .texts("targeting", targeting)
        .rows("services", services)
        .rows("expectedCompletions", expectedCompletions)
        .optionalText("completionsStatement", completionsStatement)
        .texts("volumes", volumes)
        .orRefuse();
    targeting = List.copyOf(targeting);
    services = List.copyOf(services);
    expectedCompletions = List.copyOf(expectedCompletions);
    volumes = List.copyOf(volumes);
  }

  /** How intensively a case is managed. */
  public enum Intensity {
    LOW,
    MEDIUM,
    MEDIUM_TO_HIGH,
    HIGHEST
  }

  /**
   * How people of a segment are worked with.
   *
   * @param intensity or null where none is printed
   * @param asResourcesAllow whether it depends on the resources at hand
   * @param appliesTo whom it is confined to, or null
   * @param exceptFor groups that are managed as their own segments say
   * @param startWith groups that come first
   * @param description in our own words, or null
   */
  public record CaseManagement(
      @Nullable Intensity intensity,
      Boolean asResourcesAllow,
      @Nullable String appliesTo,
      List<String> exceptFor,
      List<String> startWith,
      @Nullable String description) {
    public CaseManagement {
      Fields.check()
          .present("asResourcesAllow", asResourcesAllow)
          .optionalText("appliesTo", appliesTo)
          .texts("exceptFor", exceptFor)
          .texts("startWith", startWith)
          .optionalText("description", description)
          .orRefuse();
      exceptFor = List.copyOf(exceptFor);
      startWith = List.copyOf(startWith);
    }
  }

  /**
   * A service that a segment is offered.
   *
   * @param name as printed
   * @param provider who brings it, or null
   * @param description in our own words, or null
   * @param accredited whether it is an accredited programme, or null where that is not said
   * @param deliveredHere whether it is delivered in this establishment, or null where not said
   * @param condition on which it is offered, or null
   * @param excludes groups that it is not offered to
   * @param note of the editor, or null
   */
  public record AdditionalService(
      String name,
      @Nullable String provider,
      @Nullable String description,
      @Nullable Boolean accredited,
      @Nullable Boolean deliveredHere,
      @Nullable String condition,
      List<String> excludes,
      @Nullable String note) {
    public AdditionalService {
      Fields.check()
          .text("name", name)
          .optionalText("provider", provider)
          .optionalText("description", description)
          .optionalText("condition", condition)
          .texts("excludes", excludes)
          .optionalText("note", note)
          .orRefuse();
      excludes = List.copyOf(excludes);
    }
  }

  /**
   * Completions by people of a segment; not additive over segments (INT-37).
   *
   * @param programme code of table 5
   * @param completions people who complete it
   * @param programmeStated whether the programme is printed beside the number
   * @param basis why the programme is assumed, or null
   */
  public record ExpectedCompletions(
      String programme, Integer completions, Boolean programmeStated, @Nullable String basis) {
    public ExpectedCompletions {
      Fields.check()
          .text("programme", programme)
          .matches("programme", programme, Programme.CODE, "C-SOTP")
          .present("completions", completions)
          .notNegative("completions", completions, "INT-37")
          .present("programmeStated", programmeStated)
          .optionalText("basis", basis)
          .orRefuse();
    }
  }
}
