package annex.capacity.count.web;

import static org.assertj.core.api.Assertions.assertThat;

import annex.access.Withheld;
import annex.capacity.count.PopulationCount;
import annex.commissioning.EstablishmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever is not shown all of a table is not shown what was counted by it. */
class CountViewTest {

  private final PopulationCount count =
      new PopulationCount(
          new EstablishmentId("WMI"),
          LocalDate.of(2026, 11, 24),
          1,
          List.of(new PopulationCount.Row("RECALLEES", 103)),
          1104,
          List.of(new PopulationCount.Part("ORDINARY_CATEGORY_C", 506)),
          Instant.parse("2026-11-25T10:00:00Z"));

  @ParameterizedTest
  @CsvSource({
    "/capacity, true, true",
    "/populationOther, true, true",
    "/population, false, true",
    "/population/rows/5/total, false, true",
    "/splitSite, true, false",
    "/splitSite/places/*/places, true, false"
  })
  void withheld_tables_are_null(String pointer, boolean population, boolean splitSite) {
    var view = CountView.of(count, Withheld.of(List.of(pointer)));

    assertThat(view.total() != null).isEqualTo(population);
    assertThat(view.rows() != null).isEqualTo(population);
    assertThat(view.splitSite() != null).isEqualTo(splitSite);
  }
}
