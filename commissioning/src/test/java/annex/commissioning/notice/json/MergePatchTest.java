package annex.commissioning.notice.json;

import static org.assertj.core.api.Assertions.assertThat;

import annex.chassis.check.Fault;
import annex.contracts.change.Difference;
import annex.contracts.change.Differences;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Patches, and the differences that they make. */
class MergePatchTest {

  private final JsonMapper json = new JsonMapper();
  private final List<Fault> faults = new ArrayList<>();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          {"a":1,"b":2}         | {"a":3}             | {"a":3,"b":2}
          {"a":1,"b":2}         | {"a":null}          | {"b":2}
          {"a":{"b":1,"c":2}}   | {"a":{"b":9}}       | {"a":{"b":9,"c":2}}
          {"a":[1,2]}           | {"a":[3]}           | {"a":[3]}
          {"a":{"b":1}}         | {"a":[]}            | {"a":[]}
          {"a":1}               | {"a":{"b":{"c":2}}} | {"a":{"b":{"c":2}}}
          {"a":1}               | {"b":2}             | {"a":1,"b":2}
          {"a":{"applicable":false}} | {"a":4}        | {"a":4}
          {"a":1}               | {}                  | {"a":1}
          """)
  void it_changes_what_it_names_and_nothing_else(String target, String patch, String result) {
    var before = json.readTree(target);

    var after = new MergePatch(faults).apply(before, (ObjectNode) json.readTree(patch));

    assertThat(after).isEqualTo(json.readTree(result));
    assertThat(before).isEqualTo(json.readTree(target));
    assertThat(faults).isEmpty();
  }

  @Test
  void what_is_not_there_cannot_be_removed() {
    var patch = (ObjectNode) json.readTree("{\"a\":{\"x/y\":null}}");

    var _ = new MergePatch(faults).apply(json.readTree("{\"a\":{\"b\":1}}"), patch);

    assertThat(faults).extracting(Fault::pointer).containsExactly("/a/x~1y");
  }

  @Test
  void differences_are_told_value_by_value() {
    var before = json.readTree("{\"a\":1,\"b\":[1,{\"c\":\"x\"}],\"d\":null,\"e\":{}}");
    var after = json.readTree("{\"a\":1,\"b\":[2,{\"c\":\"x\"},3],\"d\":0,\"e\":{\"f\":true}}");

    assertThat(Differences.between(before, after))
        .containsExactly(
            new Difference("/b/0", "1", "2"),
            new Difference("/d", "null", "0"),
            new Difference("/e", "{}", null),
            new Difference("/b/2", null, "3"),
            new Difference("/e/f", null, "true"));
  }

  @Test
  void what_is_equal_has_no_differences() {
    var body = json.readTree("{\"a\":[1,2,{\"b\":null}]}");

    assertThat(Differences.between(body, body)).isEmpty();
  }
}
