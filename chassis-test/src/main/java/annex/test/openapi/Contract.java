package annex.test.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The published OpenAPI document of a service or of the gateway. */
public final class Contract {

  private static final Map<String, Contract> PUBLISHED = new ConcurrentHashMap<>();
  private static final List<String> SERVICES =
      List.of("capacity", "interventions", "activities", "family-visits", "metrics", "feed");
  private static final List<String> OF_THE_GATEWAY =
      List.of("annexes", "access", "audit", "openapi.yaml");

  private final JsonNode document;
  private final Schemas schemas;
  private final Map<String, PathTemplate> templates = new TreeMap<>();

  private Contract(JsonNode document) {
    this.document = document;
    this.schemas = new Schemas(document.path("components"));
    for (var path : document.path("paths").propertyNames()) {
      templates.put(path, new PathTemplate(path));
    }
  }

  /** The contract as it is published under this name: that of a service, or {@code gateway}. */
  public static Contract published(String name) {
    return PUBLISHED.computeIfAbsent(name, Contract::read);
  }

  /** The contract that a path belongs to, if it belongs to any. */
  public static Optional<Contract> of(String path) {
    var segments = path.split("[/?]", -1);
    var first = segments.length > 1 ? segments[1] : "";
    if (SERVICES.contains(first)) {
      return Optional.of(published(first));
    }
    return OF_THE_GATEWAY.contains(first) ? Optional.of(published("gateway")) : Optional.empty();
  }

  /** The document itself. */
  public JsonNode document() {
    return document;
  }

  /** The methods that it describes, by path. */
  public Map<String, List<String>> operations() {
    var operations = new TreeMap<String, List<String>>();
    document
        .path("paths")
        .forEachEntry((path, item) ->
            operations.put(
                path,
                item.propertyNames().stream()
                    .filter(Operation.METHODS::contains)
                    .map(method -> method.toUpperCase(Locale.ROOT))
                    .sorted()
                    .toList()));
    return operations;
  }

  /** What about a request and its answer is not as the contract says; empty when all is. */
  public List<String> faults(Exchange exchange) {
    var operation = operation(exchange);
    if (operation.isEmpty()) {
      return exchange.status() >= 400
          ? schemas.faults("/components/schemas/Problem", schema("Problem"), exchange.body())
          : List.of("it is not described, and was not refused");
    }
    var faults = new ArrayList<String>();
    faults.addAll(operation.get().answerFaults(exchange));
    if (exchange.isAccepted()) {
      faults.addAll(operation.get().requestFaults(exchange));
    }
    return faults;
  }

  private Optional<Operation> operation(Exchange exchange) {
    return templates.values().stream()
        .filter(template -> template.matches(exchange.resource()))
        .min(PathTemplate.CONCRETE_FIRST)
        .flatMap(template -> operation(template, exchange.method()));
  }

  private Optional<Operation> operation(PathTemplate template, String method) {
    var item = document.path("paths").path(template.text());
    var name = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
    return item.has(name)
        ? Optional.of(new Operation(item.path(name), this::resolved, schemas))
        : Optional.empty();
  }

  private JsonNode schema(String name) {
    return document.at("/components/schemas/" + name);
  }

  /** What a reference within the document leads to. */
  private JsonNode resolved(JsonNode node) {
    var reference = node.path("$ref").asString("");
    return reference.startsWith("#") ? resolved(document.at(reference.substring(1))) : node;
  }

  private static Contract read(String name) {
    var path = "/openapi/" + name + ".yaml";
    try (var file = Contract.class.getResourceAsStream(path)) {
      return new Contract(new YAMLMapper().readTree(Objects.requireNonNull(file, path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
