package annex.familyvisits.delivery;

import annex.familyvisits.session.DayPlan;
import annex.familyvisits.session.Plans;
import annex.familyvisits.session.Session;
import annex.familyvisits.session.VisitKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of a month as they are planned now, and the places that are agreed for them.
 *
 * @param numbers of sessions
 * @param tables in sessions with social visits
 * @param videoVisits that halls have on days with video visits (VIS-5)
 */
record SummedSessions(SummedMonth.Sessions numbers, int tables, int videoVisits) {

  static SummedSessions of(Plans plans, YearMonth month, LocalDate today) {
    int planned = 0;
    int closed = 0;
    int held = 0;
    int tables = 0;
    int videoVisits = 0;
    for (var hall : plans.schedule().halls()) {
      for (int number = 1; number <= month.lengthOfMonth(); number++) {
        var date = month.atDay(number);
        var day = plans.of(hall, date);
        if (day.basis().section() > 0) {
          int all = plans.schedule().sessions(hall, date).size();
          planned += all;
          closed += all - day.sessions().size();
          held += date.isBefore(today) ? day.sessions().size() : 0;
          tables += day.places().tables() * with(day.sessions(), VisitKind.SOCIAL);
          videoVisits += videoVisits(day);
        }
      }
    }
    return new SummedSessions(new SummedMonth.Sessions(planned, closed, held), tables, videoVisits);
  }

  /** Booths limit a session, and the section a day where it says so. */
  private static int videoVisits(DayPlan day) {
    int booths = day.places().booths() * with(day.sessions(), VisitKind.VIDEO);
    var most = day.places().videoVisits();
    return most == null ? booths : Math.min(booths, most);
  }

  private static int with(List<Session> sessions, VisitKind kind) {
    return (int) sessions.stream().filter(session -> session.kinds().contains(kind)).count();
  }

  /** Places of a kind; legal visits have none of their own (VIS-7). */
  @Nullable Integer places(VisitKind kind) {
    return switch (kind) {
      case SOCIAL -> tables;
      case VIDEO -> videoVisits;
      case LEGAL -> null;
    };
  }
}
