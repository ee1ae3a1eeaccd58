package annex.test.openapi;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a contract says of one method of one path. */
final class Operation {

  static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private static final String JSON = "application/json";
  private static final int NOT_MODIFIED = 304;

  private final JsonNode described;
  private final UnaryOperator<JsonNode> resolved;
  private final Schemas schemas;

  Operation(JsonNode described, UnaryOperator<JsonNode> resolved, Schemas schemas) {
    this.described = described;
    this.resolved = resolved;
    this.schemas = schemas;
  }

  List<String> answerFaults(Exchange exchange) {
    var responses = described.path("responses");
    var status = Integer.toString(exchange.status());
    if (!responses.has(status)) {
      return List.of("the status %s is not described: %s".formatted(status, exchange.body()));
    }
    var response = resolved.apply(responses.path(status));
    var faults = new ArrayList<String>();
    for (var header : response.path("headers").propertyNames()) {
      if (exchange.headers().firstValue(header).isEmpty()) {
        faults.add("the header %s is missing with status %s".formatted(header, status));
      }
    }
    if (!exchange.method().equals("HEAD")) {
      faults.addAll(bodyFaults(exchange, response.path("content")));
      faults.addAll(codeFaults(exchange, response.path("x-codes")));
    }
    return faults;
  }

  /** A problem has one of the codes that are listed for its status. */
  private static List<String> codeFaults(Exchange exchange, JsonNode codes) {
    if (codes.isEmpty()) {
      return List.of();
    }
    var code = JsonMapper.shared().readTree(exchange.body()).path("code");
    return codes.valueStream().anyMatch(code::equals)
        ? List.of()
        : List.of("the code %s is not listed with %d".formatted(code, exchange.status()));
  }

  private List<String> bodyFaults(Exchange exchange, JsonNode content) {
    if (content.isEmpty()) {
      return exchange.body().isEmpty() || exchange.status() == NOT_MODIFIED
          ? List.of()
          : List.of("a body is not described: " + exchange.body());
    }
    var mediaType = exchange.mediaType();
    if (!content.has(mediaType)) {
      return List.of("the media type '%s' is not described".formatted(mediaType));
    }
    return mediaType.endsWith("json")
        ? schemas.faults("the answer", content.path(mediaType).path("schema"), exchange.body())
        : List.of();
  }

  List<String> requestFaults(Exchange exchange) {
    var faults = new ArrayList<String>();
    var asked = parameters(exchange.query());
    for (var one : described.path("parameters")) {
      var parameter = resolved.apply(one);
      var name = parameter.path("name").asString();
      if (!parameter.path("in").asString().equals("query")) {
        continue;
      }
      if (asked.containsKey(name)) {
        faults.addAll(
            schemas.faults(
                "the parameter " + name,
                parameter.path("schema"),
                value(asked.getOrDefault(name, List.of()), parameter.path("schema"))));
      } else if (parameter.path("required").asBoolean(false)) {
        faults.add("the parameter %s is missing".formatted(name));
      }
    }
    var body = resolved.apply(described.path("requestBody"));
    if (exchange.sent() != null && !exchange.sent().isEmpty()) {
      faults.addAll(
          schemas.faults(
              "the request", body.path("content").path(JSON).path("schema"), exchange.sent()));
    }
    return faults;
  }

  private static Map<String, List<String>> parameters(String query) {
    var parameters = new TreeMap<String, List<String>>();
    Arrays.stream(query.split("&", -1))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("=", 2))
        .forEach(pair ->
            parameters
                .computeIfAbsent(pair[0], _ -> new ArrayList<>())
                .add(pair.length == 1 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    return parameters;
  }

  /** Texts of a query as what they are described to be; where one value is, the last counts. */
  private JsonNode value(List<String> texts, JsonNode schema) {
    var described = resolved.apply(schema);
    if (described.path("type").asString("").equals("array")) {
      var rows = JsonNodeFactory.instance.arrayNode();
      texts.forEach(text -> rows.add(value(text, described.path("items"))));
      return rows;
    }
    return value(texts.getLast(), schema);
  }

  private JsonNode value(String text, JsonNode schema) {
    var type = resolved.apply(schema).path("type").asString("string");
    if (type.equals("boolean") && text.matches("true|false")) {
      return JsonNodeFactory.instance.booleanNode(text.equals("true"));
    }
    return type.equals("integer") && text.matches("-?\\d{1,18}")
        ? JsonNodeFactory.instance.numberNode(Long.parseLong(text))
        : JsonNodeFactory.instance.stringNode(text);
  }
}
