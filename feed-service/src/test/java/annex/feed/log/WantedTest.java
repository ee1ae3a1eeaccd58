package annex.feed.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WantedTest {

  private static final Event EVENT =
      new Event(
          "1",
          "/capacity",
          "annex.capacity.section.recorded.v1",
          "WMI",
          Instant.EPOCH,
          null,
          null,
          "{}");

  private static boolean includes(List<String> types, String... establishments) {
    return Wanted.of(types, List.of(establishments)).includes(EVENT);
  }

  @Test
  void who_names_nothing_wants_everything() {
    assertThat(Wanted.EVERYTHING.includes(EVENT)).isTrue();
  }

  @Test
  void types_are_wanted_by_name_or_by_how_they_begin() {
    assertThat(includes(List.of("annex.capacity.section.recorded.v1"))).isTrue();
    assertThat(includes(List.of("annex.capacity.*"))).isTrue();
    assertThat(includes(List.of("annex.*"))).isTrue();
    assertThat(includes(List.of("annex.metrics.*", "annex.capacity.section.*"))).isTrue();
    assertThat(includes(List.of("annex.cap.*"))).isFalse();
    assertThat(includes(List.of("annex.capacity"))).isFalse();
    assertThat(includes(List.of("annex.metrics.*"))).isFalse();
  }

  @Test
  void establishments_are_wanted_by_name() {
    assertThat(includes(List.of(), "PNI", "WMI")).isTrue();
    assertThat(includes(List.of("annex.*"), "PNI")).isFalse();
  }

  @Test
  void a_type_is_written_in_small_letters_with_an_asterisk_at_its_end_alone() {
    for (var type : List.of("annex.*", "annex.family-visits.booking.held.v1")) {
      assertThat(Wanted.TYPE.matcher(type).matches()).as(type).isTrue();
    }
    for (var type :
        List.of("", "*", "annex", "annex.*.held", "Annex.*", "annex..held", "annex.a*")) {
      assertThat(Wanted.TYPE.matcher(type).matches() && !type.equals("annex")).as(type).isFalse();
    }
  }
}
