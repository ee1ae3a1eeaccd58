package annex.familyvisits.pinnumber.web;

import annex.contracts.problem.CatalogueEntry;
import annex.contracts.problem.CatalogueGroup;
import annex.contracts.problem.ProblemType;

/** What can be wrong with a request about telephone numbers. */
@CatalogueGroup("Telephone numbers on a PIN")
enum PinProblem implements ProblemType {
  PIN_REQUEST_UNKNOWN(
      404,
      "The establishment has no such request for telephone numbers.",
      "No request has this number here.",
      "Look at the list of requests."),
  PIN_REQUEST_DECIDED(
      409,
      "The request was decided otherwise.",
      "It is approved or refused already. Nothing was changed.",
      "Read the request; where it was refused, ask anew."),
  PIN_DATE_REFUSED(
      422,
      "The date does not fit the request.",
      "It is to come, or lies before the request. Nothing was recorded.",
      "Give a date between the two that the detail names.");

  private final CatalogueEntry entry;

  PinProblem(int status, String title, String meaning, String remedy) {
    this.entry = new CatalogueEntry(status, title, meaning, remedy);
  }

  @Override
  public CatalogueEntry entry() {
    return entry;
  }
}
