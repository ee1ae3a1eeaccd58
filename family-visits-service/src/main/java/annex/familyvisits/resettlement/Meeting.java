package annex.familyvisits.resettlement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A resettlement meeting.
 *
 * @param weeks before the release
 * @param date on which it is due
 * @param state what became of it
 * @param on the date on which it was held, or null
 */
public record Meeting(int weeks, LocalDate date, State state, @Nullable LocalDate on) {

  /** What becomes of a meeting. */
  public enum State {
    PLANNED,
    HELD,
    MISSED
  }

  static Meeting planned(int weeks, LocalDate release) {
    return new Meeting(weeks, release.minusWeeks(weeks), State.PLANNED, null);
  }

  /** When it was held; when it is due where it was not. */
  public LocalDate lastOn() {
    return on == null ? date : on;
  }

  /** With another release date; what is over stays. */
  Meeting before(LocalDate release) {
    return state == State.PLANNED ? planned(weeks, release) : this;
  }
}
