package annex.system.generated;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Values made from JSON Schemas: such as fit, such as lie on a boundary, and such as do not fit.
 */
final class Values {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEEPEST = 12;

  private static final List<String> LIKELY =
      List.of(
          "WMI",
          "KAA",
          "KAB",
          "2014-04-01",
          "2026-11-01",
          "2099-12-31",
          "2026-11",
          "CC-1",
          "CC_2",
          "RECALLEES",
          "A",
          "north-west",
          "A0001AA",
          "2014-04-01T10:00:00.000Z",
          "/capacity",
          "PT6H14M",
          "x");

  private final JsonNode document;
  private final Random random;

  Values(JsonNode document, Random random) {
    this.document = document;
    this.random = random;
  }

  /** A value that mostly fits. */
  JsonNode value(JsonNode schema) {
    return value(schema, 0);
  }

  private JsonNode value(JsonNode asked, int depth) {
    var schema = resolved(asked);
    if (random.nextInt(60) == 0) {
      return unfit();
    }
    for (var choice : List.of("anyOf", "oneOf", "allOf")) {
      if (schema.has(choice)) {
        var options = schema.path(choice);
        return value(options.path(random.nextInt(options.size())), depth + 1);
      }
    }
    if (schema.has("const")) {
      return schema.path("const");
    }
    if (schema.has("enum")) {
      var values = schema.path("enum");
      return values.path(random.nextInt(values.size()));
    }
    return switch (type(schema)) {
      case "object" -> object(schema, depth);
      case "array" -> array(schema, depth);
      case "integer" -> integer(schema);
      case "number" -> number();
      case "boolean" -> NODES.booleanNode(random.nextBoolean());
      case "null" -> NODES.nullNode();
      default -> NODES.stringNode(text(schema));
    };
  }

  private String type(JsonNode schema) {
    var type = schema.path("type");
    if (type.isArray()) {
      return type.path(random.nextInt(type.size())).asString();
    }
    return type.asString(schema.has("properties") ? "object" : "string");
  }

  private JsonNode object(JsonNode schema, int depth) {
    var object = NODES.objectNode();
    schema
        .path("properties")
        .forEachEntry((name, member) -> {
          boolean required =
              schema.path("required").valueStream().anyMatch(one -> one.asString().equals(name));
          if (depth < DEEPEST && (required ? random.nextInt(50) > 0 : random.nextBoolean())) {
            object.set(name, value(member, depth + 1));
          }
        });
    if (random.nextInt(40) == 0) {
      object.set(Nasty.text(random), unfit());
    }
    return object;
  }

  private JsonNode array(JsonNode schema, int depth) {
    var array = NODES.arrayNode();
    int size = depth < DEEPEST ? random.nextInt(4) : 0;
    for (int i = 0; i < size; i++) {
      array.add(value(schema.path("items"), depth + 1));
    }
    return array;
  }

  private JsonNode integer(JsonNode schema) {
    long least = schema.path("minimum").asLong(0);
    return switch (random.nextInt(8)) {
      case 0 -> NODES.numberNode(least);
      case 1 -> NODES.numberNode(least - 1);
      case 2 -> NODES.numberNode(Integer.MAX_VALUE + 1L);
      default -> NODES.numberNode(least + random.nextInt(2_000));
    };
  }

  private JsonNode number() {
    return NODES.numberNode(BigDecimal.valueOf(random.nextInt(1_000_000), 2));
  }

  /** A text that fits, if a likely one does. */
  String text(JsonNode asked) {
    var schema = resolved(asked);
    if (random.nextInt(15) == 0) {
      return Nasty.text(random);
    }
    if (schema.has("enum")) {
      return schema.path("enum").path(random.nextInt(schema.path("enum").size())).asString();
    }
    if (schema.path("type").asString("").equals("integer")) {
      return Integer.toString(1 + random.nextInt(3));
    }
    var pattern = Pattern.compile(schema.path("pattern").asString(""));
    var format = schema.path("format").asString("");
    var fitting =
        LIKELY.stream()
            .filter(text -> pattern.matcher(text).find())
            .filter(text -> !format.equals("date-time") || text.endsWith("Z"))
            .toList();
    return fitting.isEmpty() ? "x" : fitting.get(random.nextInt(fitting.size()));
  }

  /** Any value at all. */
  JsonNode unfit() {
    return switch (random.nextInt(9)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.booleanNode(true);
      case 2 -> NODES.numberNode(-1);
      case 3 -> NODES.numberNode(new BigDecimal("1e400"));
      case 4 -> NODES.numberNode(new BigDecimal("0.1"));
      case 5 -> NODES.objectNode();
      case 6 -> NODES.arrayNode().add(NODES.arrayNode());
      case 7 -> NODES.numberNode(Long.MIN_VALUE);
      default -> NODES.stringNode(Nasty.text(random));
    };
  }

  JsonNode resolved(JsonNode node) {
    var reference = node.path("$ref").asString("");
    return reference.startsWith("#") ? resolved(document.at(reference.substring(1))) : node;
  }
}
