package annex.familyvisits.survey.web;

import annex.contracts.problem.CatalogueEntry;
import annex.contracts.problem.CatalogueGroup;
import annex.contracts.problem.ProblemType;

/** What can be wrong with a request about surveys. */
@CatalogueGroup("Surveys")
enum SurveyProblem implements ProblemType {
  SURVEY_UNKNOWN(
      404,
      "The establishment has no survey of this number.",
      "No survey has this number here.",
      "Look at the list of surveys."),
  SURVEY_DATE_REFUSED(
      422,
      "The survey is to come.",
      "Its results are recorded from the day on which it was asked. Nothing was recorded.",
      "Give a day that has come.");

  private final CatalogueEntry entry;

  SurveyProblem(int status, String title, String meaning, String remedy) {
    this.entry = new CatalogueEntry(status, title, meaning, remedy);
  }

  @Override
  public CatalogueEntry entry() {
    return entry;
  }
}
