package annex.feed.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  private static final Cursor START = new Cursor(new TreeMap<>());

  @Test
  void a_cursor_is_read_as_it_was_written() {
    var cursor =
        START
            .with("annex.sections", 2, 71)
            .with("capacity.events", 0, 1_000_000)
            .with("annex.sections", 0, 3);

    assertThat(cursor.text()).isEqualTo("s.3.0.1z~c.lfls");
    assertThat(Cursor.of(cursor.text())).contains(cursor);
    assertThat(cursor.next("annex.sections", 1)).isZero();
    assertThat(cursor.next("annex.sections", 9)).isZero();
    assertThat(cursor.next("metrics.events", 0)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "s",
        "s.",
        "s.1.",
        "x.1",
        "s.1~s.2",
        "s.-1",
        "S.1",
        "s.1 ",
        "~",
        "s.1~",
        "s.zzzzzzzzzzzzz",
        "s.1.1;c.1"
      })
  void what_is_no_cursor_is_none(String text) {
    assertThat(Cursor.of(text)).isEmpty();
  }

  @Test
  void a_text_without_end_is_no_cursor() {
    assertThat(Cursor.of("s" + ".1".repeat(3_000))).isEmpty();
  }

  @Test
  void a_cursor_is_at_the_end_when_no_partition_has_anything_left() {
    var end = START.with("annex.sections", 0, 2).with("capacity.events", 1, 1);

    assertThat(end.isAt(end)).isTrue();
    assertThat(START.isAt(end)).isFalse();
    assertThat(START.with("annex.sections", 0, 2).isAt(end)).isFalse();
    assertThat(end.with("capacity.events", 1, 5).isAt(end)).isTrue();
  }
}
