package annex.familyvisits.careexperienced.web;

import annex.chassis.web.PageOf;
import annex.contracts.IsoText;
import annex.familyvisits.careexperienced.CareRecord;
import annex.familyvisits.careexperienced.CareRecord.Assessment;
import annex.familyvisits.careexperienced.Definition;
import annex.familyvisits.careexperienced.Facts;
import annex.familyvisits.record.Codes;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record of care experience as it is read. */
@JsonInclude
record CareView(
    int number,
    int revision,
    String prisoner,
    boolean disclosed,
    String qualifying,
    @Nullable AssessmentView assessment,
    List<AssessmentView> earlierAssessments,
    List<StepView> steps,
    String recordedAt) {

  /** An assessment, its facts, and the definition that decided. */
  record AssessmentView(String on, Facts facts, Definition definition, String rule) {

    static AssessmentView of(Assessment made) {
      return new AssessmentView(made.on().toString(), made.facts(), made.by(), "VIS-31");
    }
  }

  /**
   * A step and its date.
   *
   * @param qualified false where it is for those who qualify, and he did not on that day, as is
   *     known now
   */
  record StepView(String step, String on, boolean qualified) {}

  /** A page of records, and how many there are in both states. */
  record ListView(List<CareView> items, PageOf.Position page, CountsView counts) {}

  /**
   * How many prisoners are in both states, whatever is asked for.
   *
   * @param disclosed who say that they were in care
   * @param qualifying who qualify
   * @param notQualifying who do not
   * @param notAssessed of whom it was not found out
   * @param printed what the section in force says of them, or null
   */
  @JsonInclude
  record CountsView(
      long disclosed,
      long qualifying,
      long notQualifying,
      long notAssessed,
      @Nullable PrintedView printed) {}

  /** What the section in force says; null where it does not. */
  @JsonInclude
  record PrintedView(@Nullable Integer registeredAtInduction, @Nullable Integer meetingCriteria) {}

  static CareView of(CareRecord record) {
    var assessment = record.assessment();
    return new CareView(
        record.number(),
        record.revision(),
        record.prisoner().value(),
        record.disclosed(),
        Codes.of(record.qualifying()),
        assessment == null ? null : AssessmentView.of(assessment),
        record.earlier().stream().map(AssessmentView::of).toList(),
        record.steps().stream()
            .map(step ->
                new StepView(Codes.of(step.step()), step.on().toString(), record.isQualified(step)))
            .toList(),
        IsoText.of(record.recordedAt()));
  }
}
