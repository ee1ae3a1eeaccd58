package annex.chassis.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FieldsTest {

  @Test
  void every_fault_of_a_record_is_told_at_once() {
    assertThat(
            faults(fields ->
                fields.text("name", " ").notNegative("places", -1, "ACT-4").present("hall", null)))
        .containsExactly(
            Fault.value("/name", "must not be blank; a blank cell is null", null),
            Fault.value("/places", "must be 0 or more", "ACT-4"),
            Fault.shape("/hall", "is required and must not be null"));
  }

  @Test
  void what_is_absent_is_only_missed_where_it_is_asked_for() {
    assertThat(
            faults(fields ->
                fields
                    .optionalText("name", null)
                    .notNegative("places", null)
                    .positive("number", null, null)
                    .percentage("share", null)
                    .distinct("rows", null, row -> row, null)
                    .matches("code", null, Pattern.compile("[A-Z]+"), "A")
                    .is("day", (String) null, String::isEmpty, "must be empty", null)))
        .isEmpty();
    assertThat(faults(fields -> fields.text("name", null).texts("rows", null))).hasSize(2);
  }

  @Test
  void a_number_may_be_exactly_on_its_bound() {
    assertThat(
            faults(fields ->
                fields
                    .notNegative("zero", 0)
                    .notNegative("exact", new BigDecimal("0.00"))
                    .positive("one", 1, null)
                    .percentage("none", 0)
                    .percentage("all", new BigDecimal("100.0"))))
        .isEmpty();
    assertThat(
            faults(fields ->
                fields
                    .notNegative("below", new BigDecimal("-0.01"))
                    .positive("zero", 0, null)
                    .percentage("below", -1)
                    .percentage("above", new BigDecimal("100.01"))))
        .hasSize(4);
  }

  @Test
  void one_field_may_reach_another_and_not_pass_it() {
    assertThat(faults(fields -> fields.notAbove("least", 3, "most", 3, null))).isEmpty();
    assertThat(faults(fields -> fields.notAbove("least", 3, "most", null, null))).isEmpty();
    assertThat(faults(fields -> fields.notAbove("least", (Integer) null, "most", 3, null)))
        .isEmpty();
    assertThat(faults(fields -> fields.notAbove("least", 4, "most", 3, "VIS-21")))
        .containsExactly(Fault.value("/least", "must not be above most", "VIS-21"));
  }

  @Test
  void a_notation_holds_for_the_whole_text() {
    var code = Pattern.compile("[A-Z]+");

    assertThat(faults(fields -> fields.matches("code", "ABC", code, "ABC"))).isEmpty();
    for (var text : List.of("", "Abc", "ABC\n", " ABC")) {
      assertThat(faults(fields -> fields.matches("code", text, code, "ABC")))
          .containsExactly(Fault.value("/code", "must be written such as ABC", null));
    }
  }

  @Test
  void a_notation_holds_for_each_text_of_a_list() {
    assertThat(
            faults(fields ->
                fields
                    .each("codes", null, Pattern.compile("[A-Z]+"), "ABC")
                    .each(
                        "codes",
                        Arrays.asList("A", "b", null, "C"),
                        Pattern.compile("[A-Z]+"),
                        "ABC")))
        .containsExactly(Fault.value("/codes/1", "must be written such as ABC", null));
  }

  @Test
  void rows_are_there_and_not_too_many() {
    assertThat(faults(fields -> fields.rows("rows", Arrays.asList("a", null))))
        .containsExactly(Fault.shape("/rows/1", "is required and must not be null"));
    assertThat(faults(fields -> fields.rows("rows", copies(Fields.MOST_ROWS)))).isEmpty();
    assertThat(faults(fields -> fields.rows("rows", copies(Fields.MOST_ROWS + 1)))).hasSize(1);
    assertThat(faults(fields -> fields.texts("rows", copies(Fields.MOST_ROWS + 1)))).hasSize(1);
  }

  @Test
  void a_text_is_not_too_long() {
    var longest = "x".repeat(Fields.LONGEST_TEXT);

    assertThat(faults(fields -> fields.text("text", longest))).isEmpty();
    assertThat(faults(fields -> fields.text("text", longest + "x"))).hasSize(1);
  }

  @Test
  void a_key_that_repeats_is_told_where_it_stands_again() {
    assertThat(
            faults(fields ->
                fields.distinct("rows", Arrays.asList("a", "b", null, "a"), row -> row, "CAP-13")))
        .containsExactly(Fault.value("/rows/3", "repeats 'a', which stands above", "CAP-13"));
  }

  private static List<String> copies(int number) {
    return Collections.nCopies(number, "x");
  }

  private static List<Fault> faults(UnaryOperator<Fields> checks) {
    @Nullable InvalidFields refused =
        catchThrowableOfType(InvalidFields.class, () -> checks.apply(Fields.check()).orRefuse());
    return refused == null ? List.of() : refused.faults();
  }
}
