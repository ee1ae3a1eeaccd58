package annex.capacity.difference.web;

import annex.contracts.problem.ProblemType;
import java.util.Locale;

/** What can be wrong with a request about material differences. */
enum DifferenceProblem implements ProblemType {
  MATERIAL_DIFFERENCE_UNKNOWN(404, "The establishment has no material difference of this number."),
  MATERIAL_DIFFERENCE_NOT_OPEN(409, "The material difference has ended before.");

  private final int status;
  private final String title;

  DifferenceProblem(int status, String title) {
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
