package annex.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithheldTest {

  private static final String BODY =
      """
      {"a":1.50,"rows":[{"x":1,"money":12345678901234567890.10},{"money":null,"y":[1,2]}],"a/b":{"money":"\u20ac"},"z":{"rows":[{"money":3}]}}\
      """;

  @Test
  void a_field_is_left_out_and_all_else_stays_as_it_was() {
    assertThat(prune("/a")).isEqualTo(BODY.replace("\"a\":1.50,", ""));
    assertThat(prune("/a~1b/money")).contains("\"a/b\":{}").contains("\"a\":1.50");
  }

  @Test
  void a_field_is_left_out_of_every_row_and_of_no_other_list() {
    assertThat(prune("/rows/*/money"))
        .contains("\"rows\":[{\"x\":1},{\"y\":[1,2]}]")
        .contains("\"z\":{\"rows\":[{\"money\":3}]}");
  }

  @Test
  void what_leads_nowhere_withholds_nothing() {
    assertThat(prune("/nowhere"))
        .isEqualTo(prune("/rows/7/money"))
        .contains("12345678901234567890.10");
  }

  @Test
  void a_whole_table_can_be_withheld() {
    assertThat(prune("/rows", "/z")).isEqualTo("{\"a\":1.50,\"a/b\":{\"money\":\"€\"}}");
  }

  @Test
  void a_place_is_covered_where_it_is_the_field_or_lies_within_it() {
    var withheld = Withheld.of(List.of("/rows/*/money", "/z"));

    assertThat(List.of("/rows/0/money", "/rows/7/money/amount", "/z", "/z/a"))
        .allMatch(withheld::covers);
    assertThat(List.of("/rows", "/rows/0", "/rows/0/name", "/zz", "/a/z", ""))
        .noneMatch(withheld::covers);
    assertThat(Withheld.NOTHING.covers("/z")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "rows", "/rows/*", "/rows/0"})
  void only_fields_can_be_withheld(String pointer) {
    assertThatIllegalArgumentException().isThrownBy(() -> Withheld.of(List.of(pointer)));
  }

  private static String prune(String... pointers) {
    var pruned = Withheld.of(List.of(pointers)).prune(BODY.getBytes(StandardCharsets.UTF_8));
    return new String(pruned, StandardCharsets.UTF_8);
  }
}
