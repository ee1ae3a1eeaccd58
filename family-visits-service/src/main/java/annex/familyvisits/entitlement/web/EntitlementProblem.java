package annex.familyvisits.entitlement.web;

import annex.contracts.problem.ProblemType;
import java.util.Locale;

/** What can be wrong with a request about entitlements. */
enum EntitlementProblem implements ProblemType {
  CIRCUMSTANCES_CHANGED(412, "The circumstances have been changed since."),
  CIRCUMSTANCES_CONDITION_MISSING(428, "The request does not say which state it changes."),
  ADJUSTMENT_TOO_LOW(409, "Fewer visits would be left than are booked and used.");

  private final int status;
  private final String title;

  EntitlementProblem(int status, String title) {
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
