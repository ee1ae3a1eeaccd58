package annex.familyvisits.session;

import annex.familyvisits.agreed.AgreedVisits;
import annex.familyvisits.agreed.Hall;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is planned and agreed for a hall on a day.
 *
 * @param basis what it was made of
 * @param sessions that are to be held, none where the hall is closed
 * @param places of each session
 * @param closed why the hall is closed, or null
 */
public record DayPlan(
    Basis basis, List<Session> sessions, Places places, @Nullable ClosedDate closed) {

  public DayPlan {
    sessions = List.copyOf(sessions);
  }

  /**
   * What a plan is made of.
   *
   * @param section number of the version in force on the day, 0 for none
   * @param schedule revision of the schedule
   */
  public record Basis(int section, int schedule) {}

  /**
   * The places of a hall on a day.
   *
   * @param tables of a session
   * @param booths of a session
   * @param videoVisits of the day, null where that is not stated (VIS-5)
   * @param legalTables whether legal visits may take tables (VIS-7)
   */
  public record Places(int tables, int booths, @Nullable Integer videoVisits, boolean legalTables) {

    /** A hall without places. */
    public static final Places NONE = new Places(0, 0, 0, false);
  }

  /** The plan of a hall for a day. */
  public static DayPlan of(
      @Nullable AgreedVisits agreed, VisitSchedule schedule, String hall, LocalDate date) {
    var basis = new Basis(agreed == null ? 0 : agreed.version(), schedule.revision());
    var closed = schedule.closure(hall, date).orElse(null);
    var found = agreed == null ? null : PlanRules.hall(agreed.body(), hall).orElse(null);
    if (agreed == null || found == null) {
      return new DayPlan(basis, List.of(), Places.NONE, closed);
    }
    boolean video = PlanRules.videoOn(agreed.body(), date.getDayOfWeek());
    return new DayPlan(
        basis,
        closed == null ? schedule.sessions(hall, date) : List.of(),
        places(found, video),
        closed);
  }

  private static Places places(Hall hall, boolean video) {
    return new Places(
        hall.tables(),
        hall.booths(),
        video ? hall.videoVisitsPerDay() : Integer.valueOf(0),
        !Boolean.FALSE.equals(hall.legalVisits()));
  }
}
