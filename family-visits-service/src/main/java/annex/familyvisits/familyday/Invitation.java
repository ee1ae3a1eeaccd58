package annex.familyvisits.familyday;

import annex.familyvisits.entitlement.PrisonerNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The invitation of a prisoner and of those who come to him.
 *
 * @param number among those of the day, from 1
 * @param prisoner who is invited
 * @param offeredBy code of a role or an agency, never a name
 * @param answer what became of it
 * @param attendance who came, null where that is not recorded
 * @param changedAt the moment of its last step, to the millisecond
 */
public record Invitation(
    int number,
    PrisonerNumber prisoner,
    String offeredBy,
    Answer answer,
    @Nullable Attendance attendance,
    Instant changedAt) {

  /** Whether it has a place: who has accepted and is known not to have come has none. */
  boolean hasPlace() {
    return answer == Answer.ACCEPTED && (attendance == null || attendance.anybody());
  }

  Invitation answered(Answer given, Instant now) {
    return new Invitation(number, prisoner, offeredBy, given, null, now);
  }

  Invitation attended(Attendance who, Instant now) {
    return new Invitation(number, prisoner, offeredBy, answer, who, now);
  }
}
