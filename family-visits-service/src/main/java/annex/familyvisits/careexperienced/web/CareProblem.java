package annex.familyvisits.careexperienced.web;

import annex.contracts.problem.CatalogueEntry;
import annex.contracts.problem.CatalogueGroup;
import annex.contracts.problem.ProblemType;

/** What can be wrong with a request about care experienced people. */
@CatalogueGroup("Care experienced people")
enum CareProblem implements ProblemType {
  CARE_RECORD_UNKNOWN(
      404,
      "The establishment has no such record of care experience.",
      "No record has this number here.",
      "Look at the list of records."),
  CARE_RECORDED_ALREADY(
      409,
      "The prisoner has a record already.",
      "There is one record of a prisoner, which begins with the questionnaire. No second one was"
          + " made.",
      "Find it by the prisoner's number, and take the next step with it."),
  CARE_STEP_OUT_OF_ORDER(
      409,
      "The step is not the next one of the process.",
      "Its steps follow each other: questionnaire, leaflet, Offender Management Unit, local"
          + " authority, Personal Adviser, Pathway Plan. Nothing was changed.",
      "Take the step that the detail names."),
  CARE_NOT_QUALIFYING(
      409,
      "The prisoner does not qualify, or it was not found out whether he does.",
      "What follows the leaflet is for those who qualify; to have said so is not enough. Nothing"
          + " was changed.",
      "Record the facts of an assessment first."),
  CARE_DATE_REFUSED(
      422,
      "The date does not fit the record.",
      "It is to come, or lies before the step that it follows. Nothing was recorded.",
      "Give a date between the two that the detail names.");

  private final CatalogueEntry entry;

  CareProblem(int status, String title, String meaning, String remedy) {
    this.entry = new CatalogueEntry(status, title, meaning, remedy);
  }

  @Override
  public CatalogueEntry entry() {
    return entry;
  }
}
