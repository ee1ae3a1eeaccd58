package annex.familyvisits.delivery;

import annex.familyvisits.booking.DaySession;
import annex.familyvisits.booking.HallDay;
import annex.familyvisits.session.DayPlan.Places;
import annex.familyvisits.session.Plans;
import annex.familyvisits.session.Session;
import annex.familyvisits.session.VisitKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of a month, and the places that were agreed for them: of days that have passed as
 * they were held, of the others as they are planned now.
 *
 * @param numbers of sessions
 * @param tables in sessions with social visits
 * @param videoVisits that halls have on days with video visits (VIS-5)
 */
record SummedSessions(SummedMonth.Sessions numbers, int tables, int videoVisits) {

  private static final SummedSessions NONE =
      new SummedSessions(new SummedMonth.Sessions(0, 0, 0), 0, 0);

  /**
   * Sums up a month.
   *
   * @param past the days of it that were written and have passed
   */
  static SummedSessions of(Plans plans, List<HallDay> past, YearMonth month, LocalDate today) {
    var sum = NONE;
    for (var day : past) {
      var hall = day.id().hall();
      var held = day.sessions().stream().filter(DaySession::open).map(DaySession::session).toList();
      int closed =
          day.closed() == null ? 0 : plans.schedule().sessions(hall, day.id().date()).size();
      sum = sum.and(day.places(), held, closed, held.size());
    }
    for (var hall : plans.schedule().halls()) {
      for (int number = 1; number <= month.lengthOfMonth(); number++) {
        var date = month.atDay(number);
        var day = plans.of(hall, date);
        if (!date.isBefore(today) && day.basis().section() > 0) {
          int all = plans.schedule().sessions(hall, date).size();
          sum = sum.and(day.places(), day.sessions(), all - day.sessions().size(), 0);
        }
      }
    }
    return sum;
  }

  private SummedSessions and(Places places, List<Session> open, int closed, int held) {
    return new SummedSessions(
        new SummedMonth.Sessions(
            numbers.planned() + open.size() + closed,
            numbers.closed() + closed,
            numbers.held() + held),
        tables + places.tables() * with(open, VisitKind.SOCIAL),
        videoVisits + videoVisits(places, open));
  }

  /** Booths limit a session, and the section a day where it says so. */
  private static int videoVisits(Places places, List<Session> open) {
    int booths = places.booths() * with(open, VisitKind.VIDEO);
    var most = places.videoVisits();
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
