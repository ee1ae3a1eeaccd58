package annex.capacity.count.web;

import annex.contracts.problem.ProblemType;
import java.util.Locale;

/** What can be wrong with a request about population counts. */
enum CountProblem implements ProblemType {
  POPULATION_COUNT_UNKNOWN(404, "The establishment has no such population count."),
  COUNTED_OTHERWISE(
      409, "The day was counted otherwise; a correction names the count it corrects.");

  private final int status;
  private final String title;

  CountProblem(int status, String title) {
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
