package annex.familyvisits.session.web;

import annex.contracts.problem.CatalogueEntry;
import annex.contracts.problem.CatalogueGroup;
import annex.contracts.problem.ProblemType;

/** What can be wrong with a request about session templates and closed dates. */
@CatalogueGroup("Session templates and closed dates")
enum SessionProblem implements ProblemType {
  SESSION_TEMPLATE_UNKNOWN(
      404,
      "The establishment has no session template of this number.",
      "No template has this number here.",
      "Look at the list of templates."),
  CLOSED_DATE_UNKNOWN(
      404,
      "The establishment has no such closed date.",
      "The date is not closed, for this hall or for all.",
      "Look at the list of closed dates."),
  SESSIONS_CLASH(
      409,
      "Another template has the hall at that time.",
      "The sessions of two templates would overlap. Nothing was recorded.",
      "Choose another time or hall, or end the other template first."),
  CLOSED_OTHERWISE(
      409,
      "The date is closed for another reason.",
      "It is closed already, with another reason. Nothing was changed.",
      "Leave it, or open the date and close it anew."),
  VISITS_ARE_BOOKED(
      409,
      "Visits are booked on the date.",
      "Closing it would take visits away that are booked. Nothing was changed.",
      "Move the visits, or repeat the request with cancelBookings=true.");

  private final CatalogueEntry entry;

  SessionProblem(int status, String title, String meaning, String remedy) {
    this.entry = new CatalogueEntry(status, title, meaning, remedy);
  }

  @Override
  public CatalogueEntry entry() {
    return entry;
  }
}
