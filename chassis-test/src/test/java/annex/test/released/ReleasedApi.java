package annex.test.released;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * An OpenAPI document, compared with what it was when it was released. What was asked for may be
 * asked for still, and what was answered is answered still; more of either does no harm. Which
 * codes of problems there are is for the catalogue to keep.
 */
final class ReleasedApi {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private final JsonNode released;
  private final JsonNode now;
  private final List<String> broken = new ArrayList<>();

  private ReleasedApi(JsonNode released, JsonNode now) {
    this.released = released;
    this.now = now;
  }

  /** What is broken, and where; empty where nothing is. */
  static List<String> broken(JsonNode released, JsonNode now) {
    var api = new ReleasedApi(released, now);
    for (var path : released.path("paths").propertyNames()) {
      for (var method : released.path("paths").path(path).propertyNames()) {
        if (METHODS.contains(method)) {
          api.operation(
              method.toUpperCase(Locale.ROOT) + " " + path,
              released.path("paths").path(path).path(method),
              now.path("paths").path(path).path(method));
        }
      }
    }
    return api.broken;
  }

  private void operation(String at, JsonNode before, JsonNode after) {
    if (after.isMissingNode()) {
      broken.add(at + ": is gone");
      return;
    }
    parameters(at, before, after);
    body(at, before, after);
    for (var status : before.path("responses").propertyNames()) {
      if (status.startsWith("2") || status.startsWith("3")) {
        answer(
            at + " " + status,
            in(released, before.path("responses").path(status)),
            in(now, after.path("responses").path(status)));
      }
    }
    for (var scheme : after.path("security")) {
      for (var scope : scheme.path("token")) {
        if (before.path("security").valueStream().noneMatch(one -> contains(one, scope))) {
          broken.add("%s: asks for the scope %s".formatted(at, scope.asString()));
        }
      }
    }
  }

  private static boolean contains(JsonNode scheme, JsonNode scope) {
    return scheme.path("token").valueStream().anyMatch(scope::equals);
  }

  private void parameters(String at, JsonNode before, JsonNode after) {
    var known = parameters(before, released);
    var knownNow = parameters(after, now);
    for (var parameter : known) {
      var same = find(knownNow, parameter);
      if (same.isMissingNode()) {
        broken.add("%s: %s is not known any more".formatted(at, name(parameter)));
      } else {
        requests()
            .compare(at + " " + name(parameter), parameter.path("schema"), same.path("schema"));
      }
    }
    for (var parameter : knownNow) {
      boolean was = find(known, parameter).path("required").asBoolean(false);
      if (parameter.path("required").asBoolean(false) && !was) {
        broken.add("%s: %s is required".formatted(at, name(parameter)));
      }
    }
  }

  private static JsonNode find(List<JsonNode> parameters, JsonNode wanted) {
    return parameters.stream()
        .filter(one -> name(one).equals(name(wanted)))
        .findFirst()
        .orElse(tools.jackson.databind.node.MissingNode.getInstance());
  }

  private static String name(JsonNode parameter) {
    return parameter.path("in").asString() + " " + parameter.path("name").asString();
  }

  private static List<JsonNode> parameters(JsonNode operation, JsonNode document) {
    return StreamSupport.stream(operation.path("parameters").spliterator(), false)
        .map(one -> in(document, one))
        .collect(Collectors.toList());
  }

  private void body(String at, JsonNode before, JsonNode after) {
    var was = in(released, before.path("requestBody"));
    var is = in(now, after.path("requestBody"));
    if (is.path("required").asBoolean(false) && !was.path("required").asBoolean(false)) {
      broken.add("%s: the body is required".formatted(at));
    }
    for (var mediaType : was.path("content").propertyNames()) {
      var read = is.path("content").path(mediaType);
      if (read.isMissingNode()) {
        broken.add("%s: %s is not read any more".formatted(at, mediaType));
      } else {
        requests()
            .compare(
                at + " body",
                was.path("content").path(mediaType).path("schema"),
                read.path("schema"));
      }
    }
  }

  private void answer(String at, JsonNode before, JsonNode after) {
    if (after.isMissingNode()) {
      broken.add(at + ": is not answered any more");
      return;
    }
    for (var header : before.path("headers").propertyNames()) {
      if (!after.path("headers").has(header)) {
        broken.add("%s: the header %s is gone".formatted(at, header));
      }
    }
    for (var mediaType : before.path("content").propertyNames()) {
      var sent = after.path("content").path(mediaType);
      if (sent.isMissingNode()) {
        broken.add("%s: %s is not answered any more".formatted(at, mediaType));
      } else {
        new SchemaChange(now, released, true, broken::add)
            .compare(
                at, sent.path("schema"), before.path("content").path(mediaType).path("schema"));
      }
    }
  }

  private SchemaChange requests() {
    return new SchemaChange(released, now, false, broken::add);
  }

  private static JsonNode in(JsonNode document, JsonNode node) {
    var reference = node.path("$ref").asString("");
    return reference.startsWith("#") ? in(document, document.at(reference.substring(1))) : node;
  }
}
