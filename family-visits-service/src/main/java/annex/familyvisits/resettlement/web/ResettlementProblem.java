package annex.familyvisits.resettlement.web;

import annex.contracts.problem.CatalogueEntry;
import annex.contracts.problem.CatalogueGroup;
import annex.contracts.problem.ProblemType;

/** What can be wrong with a request about resettlement meetings. */
@CatalogueGroup("Resettlement meetings")
enum ResettlementProblem implements ProblemType {
  RESETTLEMENT_UNKNOWN(
      404,
      "The establishment has no such resettlement plan.",
      "No plan has this number here.",
      "Look at the list of plans."),
  RESETTLEMENT_MEETING_UNKNOWN(
      404,
      "The plan has no meeting so many weeks before the release.",
      "The plan lists its meetings by their weeks.",
      "Read the plan."),
  RESETTLEMENT_OPEN_ALREADY(
      409,
      "The prisoner has a resettlement plan already.",
      "A plan of the prisoner is not closed. No second one was made.",
      "Change the release date of the one that stands."),
  RESETTLEMENT_CLOSED(
      409,
      "The resettlement plan is closed.",
      "What is closed is kept to be read, and does not change any more.",
      "Make another one for another release; where it was closed by mistake, reopen it."),
  RESETTLEMENT_MEETING_OVER(
      409,
      "The meeting is held or missed already.",
      "What became of it is recorded otherwise. Nothing was changed.",
      "Read the plan; correct it by naming its state in If-Match."),
  RESETTLEMENT_DATE_REFUSED(
      422,
      "The date does not fit the plan.",
      "What became of a meeting is recorded from its day on. Nothing was recorded.",
      "Give a date that has come.");

  private final CatalogueEntry entry;

  ResettlementProblem(int status, String title, String meaning, String remedy) {
    this.entry = new CatalogueEntry(status, title, meaning, remedy);
  }

  @Override
  public CatalogueEntry entry() {
    return entry;
  }
}
