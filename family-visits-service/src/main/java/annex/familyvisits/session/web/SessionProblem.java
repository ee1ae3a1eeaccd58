package annex.familyvisits.session.web;

import annex.contracts.problem.ProblemType;
import java.util.Locale;

/** What can be wrong with a request about session templates and closed dates. */
enum SessionProblem implements ProblemType {
  SESSION_TEMPLATE_UNKNOWN(404, "The establishment has no session template of this number."),
  CLOSED_DATE_UNKNOWN(404, "The establishment has no such closed date."),
  SESSIONS_CLASH(409, "Another template has the hall at that time."),
  CLOSED_OTHERWISE(409, "The date is closed for another reason."),
  VISITS_ARE_BOOKED(409, "Visits are booked on the date."),
  SESSION_TEMPLATE_CHANGED(412, "The session template has been changed since."),
  CONDITION_MISSING(428, "The request does not say which state it changes.");

  private final int status;
  private final String title;

  SessionProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
