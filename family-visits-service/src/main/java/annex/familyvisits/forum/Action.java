package annex.familyvisits.forum;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An action that a forum has agreed.
 *
 * @param number among those of the forum, from 1
 * @param what is to be done
 * @param ownerRole code of the role that does it, never a name
 * @param due date by which
 * @param doneOn date on which it was done, or null
 */
public record Action(
    int number, String what, String ownerRole, LocalDate due, @Nullable LocalDate doneOn) {

  /** Whether it is the one that was agreed in these words. */
  boolean says(String something, String by, LocalDate until) {
    return what.equals(something) && ownerRole.equals(by) && due.equals(until);
  }

  /** Done on that day; not done where it is null. */
  Action done(@Nullable LocalDate on) {
    return new Action(number, what, ownerRole, due, on);
  }

  /** The earliest date that it names. */
  LocalDate earliest() {
    return doneOn == null || due.isBefore(doneOn) ? due : doneOn;
  }
}
