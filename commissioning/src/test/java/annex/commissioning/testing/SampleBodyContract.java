package annex.commissioning.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What must hold for a body of the real annex in every area. */
public abstract class SampleBodyContract<B> {

  /** Texts that some fields might take for a value of theirs. */
  private static final List<String> ODD_TEXTS =
      List.of(
          "\"\"",
          "\" \"",
          "\"2014-02\"",
          "\"2014-02-30\"",
          "\"P1W\"",
          "\"-PT1S\"",
          "\"PT999999999999H\"",
          "\"\\ud83d\\ude00\"");

  private static final JsonMapper JSON = new JsonMapper();

  private final SampleBody<B> sample;

  protected SampleBodyContract(SampleBody<B> sample) {
    this.sample = sample;
  }

  @Test
  void the_real_body_is_read_and_breaks_no_rule() {
    assertThat(sample.findings()).isEmpty();
  }

  @Test
  void what_is_written_is_what_was_read() {
    assertThat(sample.written()).isEqualTo(sample.canonical());
  }

  @Test
  void a_blank_that_is_left_out_is_a_blank() {
    var sparse = sample;
    for (var place : places(sample.tree(), "").entrySet()) {
      if (place.getValue().isNull()) {
        sparse = sparse.without(place.getKey());
      }
    }

    assertThat(sparse.findings()).isEmpty();
    assertThat(sparse.written()).isEqualTo(sample.canonical());
  }

  @Test
  void a_field_that_the_annex_does_not_know_is_refused_wherever_it_stands() {
    for (var place : onePlaceOfEachKind()) {
      if (sample.tree().at(place) instanceof ObjectNode) {
        assertThat(sample.with(place + "/remarks", "none").faults())
            .as(place)
            .anyMatch(fault -> fault.startsWith("shape " + place));
      }
    }
  }

  @Test
  void whatever_is_put_anywhere_is_refused_or_conforms_to_the_published_schema() {
    var schema = schema();
    for (var place : onePlaceOfEachKind()) {
      boolean takesAnyText = false;
      for (var value : oddInsteadOf(sample.tree().at(place))) {
        takesAnyText = refusedOrConforming(place, value, schema);
      }
      if (!takesAnyText && sample.tree().at(place).isValueNode()) {
        ODD_TEXTS.forEach(text -> refusedOrConforming(place, text, schema));
      }
    }
  }

  /** What a careless or hostile sender might put there; any text is the last. */
  private static List<String> oddInsteadOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> List.of("null", "[]", "[null]", "[\"x\",\"x\"]", "{}", "\"x\"");
      case OBJECT -> List.of("null", "[]", "{}", "{\"applicable\":true}", "\"x\"");
      case NULL -> List.of("-1", "0.5", "[]", "{}", "true", "\"x\"");
      case NUMBER -> List.of("null", "-1", "0", "0.5", "1e19", "99999999999", "\"x\"");
      default -> List.of("null", "0", "99999999999", "{}", "\"x\"");
    };
  }

  /** Whether the value was taken. */
  private boolean refusedOrConforming(String place, String value, Schema schema) {
    var odd = sample.withJson(place, value);
    boolean taken = odd.faults().isEmpty();
    if (taken) {
      assertThat(schema.validate(JSON.readTree(odd.written())))
          .as("%s = %s", place, value)
          .isEmpty();
    }
    return taken;
  }

  private Schema schema() {
    var file = "/schemas/bodies/%s.schema.json".formatted(sample.type().area().code());
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(JSON.readTree(SampleBodyContract.class.getResourceAsStream(file)));
  }

  /** Of every kind of place one: places that differ only in row or month are of one kind. */
  private List<String> onePlaceOfEachKind() {
    var kinds = new LinkedHashMap<String, String>();
    for (var place : places(sample.tree(), "").keySet()) {
      kinds.putIfAbsent(place.replaceAll("/\\d[^/]*", "/0"), place);
    }
    return List.copyOf(kinds.values());
  }

  /** Every place, last rows first, so that those before keep theirs when one is taken out. */
  private static Map<String, JsonNode> places(JsonNode node, String pointer) {
    var places = new LinkedHashMap<String, JsonNode>();
    for (var field : new ArrayList<>(fields(node).reversed())) {
      var child = node instanceof ArrayNode ? node.get(Integer.parseInt(field)) : node.get(field);
      places.putAll(places(child, pointer + "/" + field));
      places.put(pointer + "/" + field, child);
    }
    return places;
  }

  private static List<String> fields(JsonNode node) {
    if (node instanceof ArrayNode rows) {
      var numbers = new ArrayList<String>();
      for (int index = 0; index < rows.size(); index++) {
        numbers.add(Integer.toString(index));
      }
      return numbers;
    }
    return List.copyOf(node.propertyNames());
  }
}
