package annex.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import annex.chassis.problem.Refusal;
import annex.contracts.problem.CommonProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** If-Match as RFC 9110 has it. */
class IfMatchTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "1-a"                   | true
          "2-b"                   | false
          "2-b", "1-a"            | true
          "2-b","1-a"             | true
          , ,"2-b" ,, "1-a",      | true
          *                       | true
          W/"1-a"                 | false
          W/"1-a", "1-a"          | true
          "a,b", "1-a"            | true
          "1-a,"                  | false
          ""                      | false
          "é"                     | false
          """)
  void a_state_is_allowed_where_its_tag_is_listed_and_strong(String header, boolean allowed) {
    assertThat(IfMatch.of(List.of(header)).allows("1-a")).isEqualTo(allowed);
  }

  @Test
  void several_headers_make_one_list() {
    assertThat(IfMatch.of(List.of("\"2-b\"", "\"1-a\"")).allows("1-a")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "1-a",
        "\"1-a",
        "1-a\"",
        "w/\"1-a\"",
        "\"1-a\" \"2-b\"",
        "\"1-a\"x",
        "*, \"1-a\"",
        "**",
        "\"a b\"",
        "'1-a'"
      })
  void what_is_no_list_of_tags_is_refused(String header) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> IfMatch.of(List.of(header)))
        .extracting(Refusal::type)
        .isEqualTo(CommonProblem.REQUEST_MALFORMED);
  }

  @Test
  void who_replaces_says_what() {
    assertThat(IfMatch.of(List.of()).allows("1-a")).isTrue();
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> IfMatch.of(List.of()).required())
        .extracting(Refusal::type)
        .isEqualTo(PreconditionProblem.PRECONDITION_REQUIRED);
    assertThat(IfMatch.of(List.of("*")).required().allows("1-a")).isTrue();
    assertThat(IfMatch.of(List.of("\"2-b\"")).required().allows("1-a")).isFalse();
    assertThat(IfMatch.failed("1-a").type()).isEqualTo(PreconditionProblem.PRECONDITION_FAILED);
  }

  @Test
  void a_tag_tells_apart_revisions_and_what_is_said() {
    assertThat(EntityTags.of(3, "text")).isEqualTo(EntityTags.of(3, "te", "xt"));
    assertThat(EntityTags.of(3, "text"))
        .startsWith("3-")
        .isNotEqualTo(EntityTags.of(3, "test"))
        .isNotEqualTo(EntityTags.of(4, "text"));
  }
}
