package annex.chassis.web;

import annex.chassis.problem.Refusal;
import annex.contracts.problem.CommonProblem;

/**
 * Which page of a list is asked for.
 *
 * @param number from 0
 * @param size 1 to {@value #LARGEST}
 */
public record PageRequest(int number, int size) {

  /** Most rows of a page. */
  public static final int LARGEST = 200;

  /** Rows of a page where nothing is asked for. */
  public static final String USUAL = "50";

  public PageRequest {
    if (number < 0) {
      throw new Refusal(CommonProblem.PARAMETER_INVALID, "The parameter 'page' starts at 0.");
    }
    if (size < 1 || size > LARGEST) {
      throw new Refusal(
          CommonProblem.PARAMETER_INVALID,
          "The parameter 'size' must be from 1 to " + LARGEST + ".");
    }
  }

  /** How many rows stand before the page. */
  public long offset() {
    return (long) number * size;
  }
}
