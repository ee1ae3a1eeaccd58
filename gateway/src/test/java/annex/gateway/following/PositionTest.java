package annex.gateway.following;

import static annex.gateway.timeline.Steps.aStep;
import static annex.gateway.timeline.Versions.aVersion;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @Test
  void an_id_stands_for_the_position_that_gave_it() {
    var position =
        Position.BEGINNING.on(TODAY).after(aVersion().get()).after(aStep().revision(2).get());

    assertThat(position.id()).isEqualTo("2026-11-25,notices-0:12,sections-0:1");
    assertThat(Position.of(position.id())).contains(position);
    assertThat(Position.of(Position.BEGINNING.id())).contains(Position.BEGINNING);
  }

  @Test
  void zero_stands_for_the_beginning() {
    assertThat(Position.of("0")).contains(Position.BEGINNING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "today",
        "2026-11-25,",
        "2026-13-25",
        "2026-11-25,sections-0",
        "2026-11-25,sections-0:-1",
        "2026-11-25,sections-0:9999999999999999999",
        "2026-11-25,Sections-0:1",
        "2026-11-25 sections-0:1"
      })
  void what_no_position_has_given_is_no_id(String id) {
    assertThat(Position.of(id)).isEmpty();
  }

  @Test
  void an_endless_id_is_refused_before_it_is_read() {
    assertThat(Position.of("2026-11-25" + ",sections-0:1".repeat(1_000))).isEmpty();
  }

  @Test
  void it_never_goes_back() {
    var position = Position.BEGINNING.after(aVersion().number(5).get());

    assertThat(position.after(aVersion().number(4).get())).isEqualTo(position);
    assertThat(position.isBefore(aVersion().number(5).get())).isFalse();
    assertThat(position.isBefore(aVersion().number(6).get())).isTrue();
  }

  @Test
  void a_position_beyond_everything_that_was_heard_is_told_from_one_within() {
    var position = Position.BEGINNING.after(aVersion().number(5).get());

    assertThat(position.isWithin(new TreeMap<>(Map.of("annex.sections-0", 5L)))).isTrue();
    assertThat(position.isWithin(new TreeMap<>(Map.of("annex.sections-0", 4L)))).isFalse();
    assertThat(position.isWithin(Map.of())).isFalse();
  }
}
