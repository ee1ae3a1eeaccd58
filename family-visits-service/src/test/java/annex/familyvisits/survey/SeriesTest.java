package annex.familyvisits.survey;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.agreed.AgreedHistory;
import annex.familyvisits.agreed.AgreedVisits;
import annex.familyvisits.agreed.Wymott;
import annex.familyvisits.survey.SurveySheet.Answer;
import annex.familyvisits.survey.SurveySheet.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Results over time, from the section's print and from surveys. */
class SeriesTest {

  private static final String SUITS = "visitors able to book a social visit at a time that suited";

  private static AgreedHistory agreed() {
    var strategy = Wymott.strategy().read();
    return new AgreedHistory(
        List.of(
            new AgreedHistory.Dated(LocalDate.of(2023, 4, 1), new AgreedVisits(2, strategy)),
            new AgreedHistory.Dated(LocalDate.of(2025, 4, 1), new AgreedVisits(3, strategy))));
  }

  private static Survey survey(int number, String askedOn, int respondents, int yes) {
    return Survey.recorded(
        new EstablishmentId("WMI"),
        number,
        new SurveySheet(
            "visitors survey",
            LocalDate.parse(askedOn),
            "visitors",
            respondents,
            List.of(new Question(SUITS, List.of(new Answer("yes", yes))))),
        Instant.parse("2026-11-27T10:00:00Z"));
  }

  @Test
  void the_figures_of_october_2023_stand_there_once_whatever_version_repeats_them() {
    var series = Series.of(agreed(), List.of());

    assertThat(series).hasSize(8);
    assertThat(series)
        .filteredOn(one -> one.question().equals(SUITS))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.points()).hasSize(1);
          assertThat(one.points().getFirst().month()).hasToString("2023-10");
          assertThat(one.points().getFirst().percent()).isEqualByComparingTo("36");
          assertThat(one.points().getFirst().section()).isEqualTo(2);
        });
    assertThat(series)
        .flatExtracting(Series::points)
        .anySatisfy(point -> {
          assertThat(point.count()).isEqualTo(20);
          assertThat(point.outOf()).isEqualTo(30);
        });
  }

  @Test
  void surveys_of_the_same_words_go_on_with_them_in_their_order() {
    var series =
        Series.of(
            agreed(), List.of(survey(2, "2026-10-01", 30, 20), survey(1, "2022-10-01", 0, 0)));

    assertThat(series)
        .filteredOn(one -> one.question().equals(SUITS))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.points())
              .extracting(point -> point.month().toString())
              .containsExactly("2022-10", "2023-10", "2026-10");
          assertThat(one.points().getFirst().percent()).as("of nobody").isNull();
          assertThat(one.points().getLast().percent()).isEqualByComparingTo("66.7");
        });
  }
}
