package annex.test.released;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Compares two JSON Schemas of one thing, the narrower with the wider: whatever fits the narrower
 * has to fit the wider. It says what may not, and where. It would rather say too much: of keywords
 * that it does not know it asks that they are the same.
 *
 * <p>Of what is sent to readers the new schema is the narrower, and members that were added do not
 * count: readers leave alone what they do not know.
 */
final class SchemaChange {

  private static final Set<String> SAY_NOTHING =
      Set.of("$schema", "$id", "title", "description", "example", "examples", "default", "$defs");
  private static final Set<String> COMPARED =
      Set.of(
          "$ref",
          "type",
          "enum",
          "const",
          "required",
          "properties",
          "additionalProperties",
          "items",
          "allOf",
          "anyOf",
          "oneOf");
  private static final Set<String> LEAST =
      Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
  private static final Set<String> MOST =
      Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");

  private final JsonNode narrowDocument;
  private final JsonNode wideDocument;
  private final boolean readersLeaveAlone;
  private final Consumer<String> found;
  private final Set<List<JsonNode>> seen = new HashSet<>();

  /**
   * A comparison.
   *
   * @param narrowDocument what references of the narrower schemas lead into
   * @param wideDocument what references of the wider schemas lead into
   * @param readersLeaveAlone whether members that the wider does not know do no harm
   * @param found is told what does not fit
   */
  SchemaChange(
      JsonNode narrowDocument,
      JsonNode wideDocument,
      boolean readersLeaveAlone,
      Consumer<String> found) {
    this.narrowDocument = narrowDocument;
    this.wideDocument = wideDocument;
    this.readersLeaveAlone = readersLeaveAlone;
    this.found = found;
  }

  /**
   * Compares.
   *
   * @param at where it is, for people
   */
  void compare(String at, JsonNode narrower, JsonNode wider) {
    var narrow = resolved(narrower, narrowDocument);
    var wide = resolved(wider, wideDocument);
    if (!seen.add(List.of(narrow, wide)) || wide.isMissingNode() || narrow.equals(wide)) {
      return;
    }
    types(at, narrow, wide);
    values(at, narrow, wide);
    members(at, narrow, wide);
    compareIfThere(at + "/items", narrow, wide, "items");
    choices(at, narrow, wide);
    limits(at, narrow, wide);
    rest(at, narrow, wide);
  }

  private void types(String at, JsonNode narrow, JsonNode wide) {
    if (!wide.has("type")) {
      return;
    }
    var allowed = texts(wide.path("type"));
    if (allowed.contains("number")) {
      allowed.add("integer");
    }
    var possible = types(narrow);
    if (possible.isEmpty() || !allowed.containsAll(possible)) {
      found.accept("%s: may be %s, not only %s".formatted(at, possible, allowed));
    }
  }

  /** Of which types a value may be; none where nothing is said of it. */
  private static Set<String> types(JsonNode schema) {
    var types = texts(schema.path("type"));
    if (types.isEmpty()) {
      enumerated(schema).forEach(value -> types.add(type(value)));
    }
    return types;
  }

  private static String type(JsonNode value) {
    return value.isIntegralNumber()
        ? "integer"
        : value.getNodeType().name().toLowerCase(Locale.ROOT);
  }

  private void values(String at, JsonNode narrow, JsonNode wide) {
    var allowed = enumerated(wide);
    var possible = enumerated(narrow);
    if (!allowed.isEmpty() && (possible.isEmpty() || !allowed.containsAll(possible))) {
      found.accept("%s: may be one of %s, not only of %s".formatted(at, possible, allowed));
    }
  }

  private void members(String at, JsonNode narrow, JsonNode wide) {
    var missing = texts(wide.path("required"));
    missing.removeAll(texts(narrow.path("required")));
    missing.forEach(name -> found.accept("%s: %s may be missing".formatted(at, name)));
    var known = wide.path("properties");
    for (var name : narrow.path("properties").propertyNames()) {
      if (known.has(name)) {
        compare(at + "/" + name, narrow.path("properties").path(name), known.path(name));
      } else if (!readersLeaveAlone && isClosed(wide)) {
        found.accept("%s: %s is not known".formatted(at, name));
      }
    }
    if (readersLeaveAlone) {
      known.propertyNames().stream()
          .filter(name -> !narrow.path("properties").has(name))
          .forEach(name -> found.accept("%s: %s is gone".formatted(at, name)));
    } else if (isClosed(wide) && !isClosed(narrow) && narrow.has("properties")) {
      found.accept("%s: members that are not described are refused".formatted(at));
    }
    if (wide.path("additionalProperties").isObject()) {
      compareIfThere(at + "/*", narrow, wide, "additionalProperties");
    }
  }

  private static boolean isClosed(JsonNode schema) {
    return schema.path("additionalProperties").isBoolean()
        && !schema.path("additionalProperties").asBoolean();
  }

  private void compareIfThere(String at, JsonNode narrow, JsonNode wide, String keyword) {
    if (wide.has(keyword)) {
      compare(at, narrow.path(keyword), wide.path(keyword));
    }
  }

  /** Every choice of the narrower must be one of the wider; all that is asked must be asked. */
  private void choices(String at, JsonNode narrow, JsonNode wide) {
    for (var keyword : List.of("anyOf", "oneOf")) {
      if (wide.has(keyword)) {
        var options = narrow.has(keyword) ? narrow.path(keyword).values() : List.of(narrow);
        for (var option : options) {
          if (wide.path(keyword).valueStream().noneMatch(other -> fits(option, other))) {
            found.accept("%s: is none of the choices that there were".formatted(at));
          }
        }
      } else if (narrow.has(keyword)) {
        narrow.path(keyword).forEach(option -> compare(at, option, wide));
      }
    }
    for (var part : wide.path("allOf")) {
      var parts = Stream.concat(Stream.of(narrow), narrow.path("allOf").valueStream());
      if (parts.noneMatch(other -> fits(other, part))) {
        found.accept("%s: does not keep to a part of what there was".formatted(at));
      }
    }
  }

  private boolean fits(JsonNode narrow, JsonNode wide) {
    var faults = new ArrayList<String>();
    new SchemaChange(narrowDocument, wideDocument, readersLeaveAlone, faults::add)
        .compare("", narrow, wide);
    return faults.isEmpty();
  }

  private void limits(String at, JsonNode narrow, JsonNode wide) {
    for (var keyword : LEAST) {
      if (wide.has(keyword)
          && (!narrow.has(keyword)
              || narrow.path(keyword).asDecimal().compareTo(wide.path(keyword).asDecimal()) < 0)) {
        found.accept("%s: %s is lower".formatted(at, keyword));
      }
    }
    for (var keyword : MOST) {
      if (wide.has(keyword)
          && (!narrow.has(keyword)
              || narrow.path(keyword).asDecimal().compareTo(wide.path(keyword).asDecimal()) > 0)) {
        found.accept("%s: %s is higher".formatted(at, keyword));
      }
    }
  }

  private void rest(String at, JsonNode narrow, JsonNode wide) {
    for (var keyword : wide.propertyNames()) {
      boolean compared =
          Stream.of(SAY_NOTHING, COMPARED, LEAST, MOST).anyMatch(known -> known.contains(keyword));
      if (!compared && !wide.path(keyword).equals(narrow.path(keyword))) {
        found.accept("%s: %s is another".formatted(at, keyword));
      }
    }
  }

  private static JsonNode resolved(JsonNode schema, JsonNode document) {
    var reference = schema.path("$ref").asString("");
    return reference.startsWith("#")
        ? resolved(document.at(reference.substring(1)), document)
        : schema;
  }

  private static Set<JsonNode> enumerated(JsonNode schema) {
    var values = new LinkedHashSet<JsonNode>();
    schema.path("enum").forEach(values::add);
    if (schema.has("const")) {
      values.add(schema.path("const"));
    }
    return values;
  }

  private static Set<String> texts(JsonNode one) {
    var texts = new TreeSet<String>();
    if (one.isString()) {
      texts.add(one.asString());
    }
    one.forEach(text -> texts.add(text.asString()));
    return texts;
  }
}
