package annex.capacity.difference.web;

import static org.assertj.core.api.Assertions.assertThat;

import annex.access.Withheld;
import annex.capacity.difference.Actual;
import annex.capacity.difference.Agreed;
import annex.capacity.difference.MaterialDifference;
import annex.capacity.difference.Source;
import annex.capacity.difference.Subject;
import annex.capacity.difference.Threshold;
import annex.commissioning.EstablishmentId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever is not shown a figure of the section is not shown what was made of it either. */
class DifferenceViewTest {

  private final MaterialDifference difference =
      new MaterialDifference(
          new EstablishmentId("WMI"),
          1,
          new Subject(Subject.Kind.POPULATION_ROW, "population/rows/RECALLEES"),
          new Agreed(103, 1, "/population/rows/5/total"),
          new Actual(
              117,
              new Source(Source.Kind.POPULATION_COUNT, "2026-11-24/1", LocalDate.of(2026, 11, 24))),
          new Threshold(5, BigDecimal.valueOf(5)),
          Instant.parse("2026-11-25T10:00:00Z"),
          null);

  @ParameterizedTest
  @CsvSource({
    "/population, false",
    "/population/rows/*/total, false",
    "/population/rows/5/total, false",
    "/population/rows/4/total, true",
    "/population/total, true",
    "/capacity, true"
  })
  void a_withheld_figure_is_null_beside_its_place(String pointer, boolean shown) {
    var view = DifferenceView.of(difference, null, Withheld.of(List.of(pointer)));

    assertThat(view.agreed().people() != null).isEqualTo(shown);
    assertThat(view.actual().people() != null).isEqualTo(shown);
    assertThat(view.difference() != null).isEqualTo(shown);
    assertThat(view.agreed().place()).isEqualTo("/population/rows/5/total");
  }

  @Test
  void both_figures_are_shown_to_all_others() {
    var view = DifferenceView.of(difference, null, Withheld.NOTHING);

    assertThat(view.agreed().people()).isEqualTo(103);
    assertThat(view.actual().people()).isEqualTo(117);
    assertThat(view.difference()).isEqualTo(14);
    assertThat(view.rule()).isEqualTo("CAP-6");
  }
}
