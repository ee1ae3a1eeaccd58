package annex.familyvisits.support.web;

import annex.contracts.problem.CatalogueEntry;
import annex.contracts.problem.CatalogueGroup;
import annex.contracts.problem.ProblemType;

/** What can be wrong with a request about offers of support. */
@CatalogueGroup("Support for prisoners without visits")
enum SupportProblem implements ProblemType {
  SUPPORT_OFFER_UNKNOWN(
      404,
      "The establishment has no offer of support of this number.",
      "No offer has this number here.",
      "Look at the list of offers."),
  SUPPORT_OFFERED_ALREADY(
      409,
      "The service is offered to the prisoner already.",
      "An offer of the same service to the same prisoner has not ended. No second one was made.",
      "Take the next step with the offer that stands, or offer another service."),
  SUPPORT_STANDS_OTHERWISE(
      409,
      "The offer stands where this step cannot be taken.",
      "An offer is accepted or declined, begins, and ends. Nothing was changed.",
      "Read the offer; where it has ended, offer anew."),
  SUPPORT_DATE_REFUSED(
      422,
      "The date does not fit the offer.",
      "It is to come, or lies before the step that it follows. Nothing was changed.",
      "Give a date between the two that the detail names.");

  private final CatalogueEntry entry;

  SupportProblem(int status, String title, String meaning, String remedy) {
    this.entry = new CatalogueEntry(status, title, meaning, remedy);
  }

  @Override
  public CatalogueEntry entry() {
    return entry;
  }
}
