package annex.familyvisits.booking.web;

import annex.contracts.problem.Problem;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document that also tells where there is a place.
 *
 * @param alternatives the nearest sessions that have one, up to three
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoPlaceProblem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    @Nullable String rule,
    List<SessionView> alternatives) {

  static NoPlaceProblem of(Problem problem, List<SessionView> alternatives) {
    return new NoPlaceProblem(
        problem.type(),
        problem.title(),
        problem.status(),
        problem.detail(),
        problem.instance(),
        problem.code(),
        problem.rule(),
        alternatives);
  }
}
