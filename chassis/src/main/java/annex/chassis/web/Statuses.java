package annex.chassis.web;

import annex.contracts.problem.CommonProblem;
import annex.contracts.problem.Problem;
import java.util.Arrays;

/** The problem document for a bare HTTP status. */
final class Statuses {

  private Statuses() {}

  static Problem problem(int status, String path) {
    var type =
        Arrays.stream(CommonProblem.values())
            .filter(common -> common.status() == status)
            .findFirst()
            .orElse(status < 500 ? CommonProblem.REQUEST_MALFORMED : CommonProblem.INTERNAL_ERROR);
    return Problem.of(type, "The request was refused before it was looked at.", path)
        .withStatus(status);
  }
}
