package annex.chassis.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import annex.chassis.check.Fault;
import annex.chassis.check.Fields;
import annex.contracts.problem.CommonProblem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

  enum Kind {
    SOCIAL,
    LEGAL
  }

  record Table(String name, @Nullable Integer seats, @Nullable Kind kind) {
    Table {
      Fields.check().text("name", name).notNegative("seats", seats, "ACT-4").orRefuse();
    }
  }

  record Hall(
      List<Table> tables,
      @Nullable LocalDate opened,
      @Nullable Duration open,
      @Nullable BigDecimal share,
      Map<YearMonth, @Nullable BigDecimal> monthly) {
    Hall {
      Fields.check().rows("tables", tables).entries("monthly", monthly).orRefuse();
      tables = List.copyOf(tables);
    }
  }

  record Line(LocalTime from) {}

  private final StrictJson json = new StrictJson(StrictJson.mapper(List.of()));

  @Test
  void what_is_written_is_the_same_for_the_same_value() {
    var hall =
        read(
            """
            {"monthly":{"2014-04":90.00,"2014-05":null},"share":16.50,"open":"PT374M",
             "opened":"2014-04-01","tables":[{"name":"A","seats":0,"kind":"SOCIAL"}]}
            """);

    assertThat(json.write(hall))
        .isEqualTo(
            """
            {"tables":[{"name":"A","seats":0,"kind":"SOCIAL"}],"opened":"2014-04-01",\
            "open":"PT6H14M","share":16.5,"monthly":{"2014-04":90,"2014-05":null}}\
            """);
  }

  @Test
  void a_time_of_day_is_written_as_it_is_read() {
    var line = json.read("{\"from\":\"09:00\"}".getBytes(StandardCharsets.UTF_8), Line.class);

    assertThat(json.write(line)).isEqualTo("{\"from\":\"09:00\"}");
  }

  @Test
  void every_fault_is_found_in_one_reading_and_named_by_its_pointer() {
    var refused =
        refused(
            """
            {"tables":[{"name":"","seats":-1,"kind":"SOCIAL","colour":"red"},
                       {"seats":"4","kind":"VIDEO"},
                       null],
             "opened":"2014-02-30","share":{"of":1},"size":3,"monthly":{"April":1}}
            """);

    assertThat(refused.problem()).isEqualTo(CommonProblem.BODY_INVALID);
    assertThat(refused.faults())
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder(
            "/tables/0/name",
            "/tables/0/seats",
            "/tables/0/colour",
            "/tables/1/name",
            "/tables/1/seats",
            "/tables/1/kind",
            "/tables/2",
            "/opened",
            "/share",
            "/size",
            "/monthly/April");
  }

  @Test
  void a_value_that_cannot_be_names_its_rule() {
    var refused = refused("{\"tables\":[{\"name\":\"A\",\"seats\":-1}],\"monthly\":{}}");

    assertThat(refused.problem()).isEqualTo(CommonProblem.VALUES_REFUSED);
    assertThat(refused.faults())
        .containsExactly(Fault.value("/tables/0/seats", "must be 0 or more", "ACT-4"));
  }

  @Test
  void unknown_fields_behind_a_record_that_is_refused_are_named_too() {
    var refused =
        refused(
            """
            {"monthly":{},"tables":[
              {"kind":"SOCIAL","seats":1,"name":" ","more":{"deep":[1]},"most":2},
              {"kind":"SOCIAL","seats":-2,"name":"B"}]}
            """);

    assertThat(refused.faults())
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder(
            "/tables/0/name", "/tables/0/more", "/tables/0/most", "/tables/1/seats");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"tables\":[",
        "{\"share\":NaN}",
        "{\"share\":Infinity}",
        "{\"share\":01}",
        "{\"tables\":[],\"tables\":[]}",
        "{\"tables\":[]} {}",
        "{'tables':[]}",
        "<hall/>",
        "{\"tables\":\"\\u00\"}"
      })
  void a_text_that_is_no_json_document_is_malformed(String text) {
    assertThat(refused(text).problem()).isEqualTo(CommonProblem.BODY_MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "7",
        "\"hall\"",
        "{\"tables\":{},\"monthly\":{}}",
        "{\"tables\":[],\"monthly\":{},\"share\":1e999999999}",
        "{\"tables\":[],\"monthly\":{},\"share\":\"1\"}",
        "{\"tables\":[],\"monthly\":{},\"opened\":\"+12014-04-01\"}",
        "{\"tables\":[],\"monthly\":{},\"opened\":20140401}",
        "{\"tables\":[],\"monthly\":{},\"open\":374}",
        "{\"tables\":[{\"name\":\"A\",\"seats\":1.5}],\"monthly\":{}}",
        "{\"tables\":[{\"name\":\"A\",\"seats\":4.0}],\"monthly\":{}}",
        "{\"tables\":[{\"name\":\"A\",\"seats\":99999999999}],\"monthly\":{}}",
        "{\"tables\":[{\"name\":\"A\",\"seats\":true}],\"monthly\":{}}",
        "{\"tables\":[{\"name\":\"A\",\"kind\":0}],\"monthly\":{}}",
        "{\"tables\":[{\"name\":\"A\",\"kind\":99999999999}],\"monthly\":{}}",
        "{\"tables\":[{\"name\":7}],\"monthly\":{}}",
        "{\"tables\":[{\"name\":\"\\ud800\"}],\"monthly\":{}}",
        "{\"tables\":[{\"name\":\"a\\u0000b\"}],\"monthly\":{}}",
        "{\"tables\":[{\"name\":[[[\"A\"]]]}],\"monthly\":{}}"
      })
  void a_document_of_another_shape_is_invalid(String text) {
    assertThat(refused(text).problem()).isEqualTo(CommonProblem.BODY_INVALID);
  }

  @Test
  void nesting_without_end_is_refused_before_it_is_read() {
    assertThat(refused("[".repeat(10_000)).problem()).isEqualTo(CommonProblem.BODY_MALFORMED);
  }

  @Test
  void only_utf_8_is_read() {
    var utf16 = "{\"tables\":[],\"monthly\":{}}".getBytes(StandardCharsets.UTF_16);
    var broken = new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'};

    for (var body : List.of(utf16, broken)) {
      var refused = catchThrowableOfType(InvalidBody.class, () -> json.read(body, Hall.class));
      assertThat(refused.problem()).isEqualTo(CommonProblem.BODY_MALFORMED);
      assertThat(refused).hasMessage("The body is not UTF-8.");
    }
  }

  private Hall read(String text) {
    return json.read(text.getBytes(StandardCharsets.UTF_8), Hall.class);
  }

  private InvalidBody refused(String text) {
    return catchThrowableOfType(InvalidBody.class, () -> read(text));
  }
}
