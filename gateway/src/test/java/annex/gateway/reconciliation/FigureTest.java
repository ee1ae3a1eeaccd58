package annex.gateway.reconciliation;

import static annex.gateway.timeline.Versions.aVersion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annex.contracts.Area;
import annex.gateway.reconciliation.json.JsonBodies;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

  private static Place place(String value) {
    var body = "{\"x\":%s}".formatted(value.replace('\'', '"'));
    return JsonBodies.sections(List.of(aVersion().body(body).get()), Map.of())
        .at(Area.CAPACITY, "x");
  }

  @Test
  void blank_0_and_not_applicable_are_three_things() {
    var blank = place("null");
    var zero = place("0");
    var notApplicable = place("{'applicable':false}");

    assertThat(Figure.number("n", blank).isGiven()).isFalse();
    assertThat(Figure.number("n", zero).amount()).isZero();
    assertThat(Figure.number("n", notApplicable).isGiven()).isFalse();
    assertThat(Figure.sum("s", List.of(zero, notApplicable)).amount()).isZero();
    assertThat(Figure.sum("s", List.of(zero, blank)).isGiven()).isFalse();
    assertThat(Figure.sum("s", List.<Place>of()).isGiven()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'PT6H14M', DURATION, PT6H14M",
    "'PT0S', DURATION, PT0S",
    "'2014-03-30', DATE, 2014-03-30"
  })
  void times_and_dates_are_written_as_they_were_read(String text, Measure measure, String written) {
    var place = place("'" + text + "'");
    var figure = measure == Measure.DATE ? Figure.date("f", place) : Figure.duration("f", place);

    assertThat(measure.written(Objects.requireNonNull(figure.amount()))).isEqualTo(written);
  }

  @Test
  void what_is_no_time_or_date_is_blank() {
    assertThat(Figure.duration("d", place("'six hours'")).isGiven()).isFalse();
    assertThat(Figure.date("d", place("'2014-02-30'")).isGiven()).isFalse();
    assertThat(Figure.number("n", place("'12'")).isGiven()).isFalse();
  }

  @Test
  void what_no_table_could_hold_is_blank() {
    assertThat(Figure.number("n", place("1e999999999")).isGiven()).isFalse();
    assertThat(Figure.number("n", place("1e-999999999")).isGiven()).isFalse();
    assertThat(Figure.number("n", place("9".repeat(31))).isGiven()).isFalse();
    assertThat(Figure.number("n", place("9".repeat(30))).isGiven()).isTrue();
    assertThat(Figure.duration("d", place("'PT2562047788015215H'")).isGiven()).isFalse();
    assertThat(Figure.duration("d", place("'PT99999999999999999999H'")).isGiven()).isFalse();
  }

  @Test
  void differences_bear_their_sign_before_the_period() {
    assertThat(Measure.DURATION.writtenDifference(BigDecimal.valueOf(-60))).isEqualTo("-PT1M");
    assertThat(Measure.DATE.writtenDifference(BigDecimal.valueOf(-60))).isEqualTo("-P60D");
    assertThat(Measure.DATE.writtenDifference(BigDecimal.valueOf(2))).isEqualTo("P2D");
    assertThat(Measure.NUMBER.writtenDifference(BigDecimal.valueOf(-7)))
        .isEqualTo(BigDecimal.valueOf(-7));
  }

  @Test
  void a_number_is_written_in_one_way() {
    assertThat(Figure.number("n", place("90.0"))).isEqualTo(Figure.number("n", place("90")));
    assertThat(Figure.number("n", place("18811910")).amount()).hasToString("18811910");
    assertThat(Figure.number("n", place("1000")).amount()).hasToString("1000");
  }

  @Test
  void a_figure_tells_the_places_that_it_rests_on() {
    var annex = AnAnnex.of(Area.CAPACITY, "{'a~b':[{'c/d':1},{'c/d':2}]}").sections();
    var places =
        annex.at(Area.CAPACITY, "a~b").rows().stream()
            .flatMap(row -> row.fields().stream())
            .toList();

    assertThat(Figure.sum("s", places).origins())
        .containsExactly(
            new Figure.Origin(Area.CAPACITY, "/a~0b/0/c~1d"),
            new Figure.Origin(Area.CAPACITY, "/a~0b/1/c~1d"));
  }

  @Test
  void what_is_not_measured_alike_is_not_compared() {
    var number = Figure.number("n", place("1"));
    var percent = Figure.percent("p", place("2"));

    assertThatThrownBy(() -> Compare.equal(number, percent).toList())
        .isInstanceOf(IllegalArgumentException.class);
  }
}
