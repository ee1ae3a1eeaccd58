package annex.test;

import annex.contracts.EventType;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published schemas of events, for tests to hold produced payloads against. They are read from
 * the class path, also where they refer to each other; nothing is fetched.
 */
public final class EventSchemas {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          registry ->
              registry
                  .schemaRegistryConfig(
                      SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build())
                  .schemaLoader(
                      loader -> loader.allow(iri -> iri.toString().startsWith("classpath:"))));

  private EventSchemas() {}

  /**
   * What is wrong with a payload; empty when it is as its type promises.
   *
   * @param type the event's name on the wire
   * @param json the payload
   */
  public static List<String> faults(String type, String json) {
    return EventType.all().stream()
        .filter(known -> known.code().equals(type))
        .findFirst()
        .map(known -> faults(known, json))
        .orElseGet(() -> List.of("'" + type + "' is no event of the platform"));
  }

  /** What is wrong with a payload; empty when it is as its type promises. */
  public static List<String> faults(EventType type, String json) {
    JsonNode payload;
    try {
      payload = JSON.readTree(json);
    } catch (JacksonException e) {
      return List.of(Objects.requireNonNullElse(e.getOriginalMessage(), "no JSON"));
    }
    var faults = new ArrayList<>(faults(schema(type.schema()), payload));
    var area = payload.path("area").asString("");
    if (!area.equals(type.area().code())) {
      // One schema serves all areas, so it cannot tell.
      faults.add("/area: is '%s' in an event of %s".formatted(area, type.area()));
    }
    return faults;
  }

  /** The published example of a payload, JSON text: producers and consumers are tested on it. */
  public static String example(EventType type) {
    try (var file = EventType.class.getResourceAsStream(type.example())) {
      return new String(
          Objects.requireNonNull(file, type.example()).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> faults(Schema schema, JsonNode value) {
    return schema.validate(value).stream().map(Object::toString).toList();
  }

  /** A schema of the class path, found again by all that refers to it. */
  static Schema schema(String path) {
    return SCHEMAS.getSchema(SchemaLocation.of("classpath:" + path));
  }

  /** A schema that stands inside another document and refers to nothing. */
  static Schema schema(JsonNode schema) {
    return SCHEMAS.getSchema(schema);
  }
}
