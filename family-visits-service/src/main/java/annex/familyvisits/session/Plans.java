package annex.familyvisits.session;

import annex.familyvisits.agreed.AgreedHistory;
import java.time.LocalDate;

/**
 * What is planned and agreed for all days of an establishment.
 *
 * @param schedule what is planned
 * @param agreed what is agreed
 */
public record Plans(VisitSchedule schedule, AgreedHistory agreed) {

  /** The plan of a hall for a day. */
  public DayPlan of(String hall, LocalDate date) {
    return DayPlan.of(agreed.inForce(date).orElse(null), schedule, hall, date);
  }
}
