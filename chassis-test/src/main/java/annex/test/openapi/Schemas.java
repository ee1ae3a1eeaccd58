package annex.test.openapi;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The JSON Schemas of one OpenAPI document, which may refer to its components. */
final class Schemas {

  private static final JsonMapper JSON = new JsonMapper();

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  private final Map<JsonNode, Schema> known = new ConcurrentHashMap<>();
  private final JsonNode components;

  Schemas(JsonNode components) {
    this.components = components;
  }

  /**
   * What is wrong with a text.
   *
   * @param what the text is, for whoever reads the faults
   */
  List<String> faults(String what, JsonNode schema, String text) {
    try {
      return faults(what, schema, JSON.readTree(text));
    } catch (JacksonException e) {
      return List.of(
          "%s: %s".formatted(what, Objects.requireNonNullElse(e.getOriginalMessage(), "no JSON")));
    }
  }

  /** What is wrong with a value. */
  List<String> faults(String what, JsonNode schema, JsonNode value) {
    return known.computeIfAbsent(schema, this::compiled).validate(value).stream()
        .map(fault -> "%s: %s".formatted(what, fault))
        .toList();
  }

  private Schema compiled(JsonNode schema) {
    var standalone = JsonNodeFactory.instance.objectNode();
    standalone.putArray("allOf").add(schema);
    standalone.set("components", components);
    return registry.getSchema(standalone);
  }
}
