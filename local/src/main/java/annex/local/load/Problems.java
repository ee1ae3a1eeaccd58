package annex.local.load;

import annex.contracts.problem.Problem.BodyError;
import annex.local.load.Outcome.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Problem documents as the platform sends them, where what is empty is left out. */
final class Problems {

  private static final JsonMapper JSON = new JsonMapper();

  private Problems() {}

  /**
   * Reads one.
   *
   * @throws tools.jackson.core.JacksonException when the body is something else
   */
  static Refused read(String body) {
    var problem = JSON.readTree(body);
    var errors = problem.path("errors").valueStream().map(Problems::error).toList();
    return new Refused(
        problem.required("code").asString(),
        text(problem, "rule"),
        problem.path("detail").asString(""),
        errors);
  }

  private static BodyError error(JsonNode error) {
    return new BodyError(
        error.path("pointer").asString(""),
        error.path("message").asString(""),
        text(error, "rule"));
  }

  private static @Nullable String text(JsonNode node, String name) {
    return node.hasNonNull(name) ? node.path(name).asString() : null;
  }
}
