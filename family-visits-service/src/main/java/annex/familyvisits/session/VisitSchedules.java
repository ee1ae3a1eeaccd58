package annex.familyvisits.session;

import annex.commissioning.EstablishmentId;
import java.util.List;

/** The schedules of all establishments. */
public interface VisitSchedules {

  /** The schedule of an establishment; one in which nothing is planned where there is none. */
  VisitSchedule of(EstablishmentId establishment);

  /** The establishments that have a schedule. */
  List<EstablishmentId> establishments();

  /**
   * Replaces a schedule, together with what is to be told of it.
   *
   * @param change that made it
   * @return false when it is not the last one any more; nothing is changed then
   */
  boolean advance(VisitSchedule last, VisitSchedule next, ScheduleChange change);
}
