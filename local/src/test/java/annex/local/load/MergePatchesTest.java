package annex.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class MergePatchesTest {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a":1}             | {"a":1}                 | {}
          {"a":1}             | {"a":1.0}               | {}
          {"a":1}             | {"a":2}                 | {"a":2}
          {"a":1,"b":2}       | {"a":1}                 | {"b":null}
          {"a":1,"b":2}       | {"a":1,"b":null}        | {"b":null}
          {"a":null}          | {"a":null}              | {}
          {"a":null}          | {}                      | {}
          {"a":null}          | {"a":{"b":null,"c":1}}  | {"a":{"c":1}}
          {}                  | {"a":{"b":{"c":null}}}  | {"a":{"b":{}}}
          {"a":{"b":1,"c":2}} | {"a":{"b":1,"c":3}}     | {"a":{"c":3}}
          {"a":{"b":1}}       | {"a":{}}                | {"a":{"b":null}}
          {"a":{"b":1}}       | {"a":7}                 | {"a":7}
          {"a":[1,2]}         | {"a":[1,2]}             | {}
          {"a":[1,2]}         | {"a":[2]}               | {"a":[2]}
          {"a":[{"b":1}]}     | {"a":[{"b":null}]}      | {"a":[{"b":null}]}
          {"a":[1]}           | {"a":{"b":null}}        | {"a":{}}
          """)
  void is_the_least_that_makes_one_body_of_the_other(String before, String after, String patch) {
    assertThat(MergePatches.between(ExactJson.read(before), ExactJson.read(after)))
        .hasToString(patch);
  }

  @Test
  void any_body_becomes_any_other_but_that_blank_fields_are_left_out() {
    for (int seed = 0; seed < 2_000; seed++) {
      var random = new Random(seed);
      var before = object(random, 3);
      var after = object(random, 3);

      var patch = MergePatches.between(before, after);

      assertThat(Places.unlike(Places.of(after), Places.of(patched(before, patch, seed))))
          .as("seed %d", seed)
          .allMatch(error -> error.message().equals("would be nothing"))
          .allSatisfy(error -> assertThat(after.at(error.pointer()).isNull()).isTrue());
    }
  }

  /** RFC 7396 to the letter; what it removes must be there, as the services ask. */
  private static JsonNode patched(JsonNode target, JsonNode patch, int seed) {
    if (!patch.isObject()) {
      return patch;
    }
    var result = target.isObject() ? (ObjectNode) target.deepCopy() : NODES.objectNode();
    patch
        .properties()
        .forEach(field -> {
          if (field.getValue().isNull()) {
            assertThat(result.remove(field.getKey())).as("seed %d", seed).isNotNull();
          } else {
            var _ =
                result.set(
                    field.getKey(), patched(result.path(field.getKey()), field.getValue(), seed));
          }
        });
    return result;
  }

  private static ObjectNode object(Random random, int depth) {
    var object = NODES.objectNode();
    for (int i = random.nextInt(4); i > 0; i--) {
      var _ = object.set("" + (char) ('a' + random.nextInt(4)), value(random, depth));
    }
    return object;
  }

  private static JsonNode value(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 3 : 5)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.numberNode(random.nextInt(3));
      case 2 -> NODES.stringNode("text");
      case 3 -> NODES.arrayNode().add(object(random, depth - 1)).add(random.nextInt(2));
      default -> object(random, depth - 1);
    };
  }
}
