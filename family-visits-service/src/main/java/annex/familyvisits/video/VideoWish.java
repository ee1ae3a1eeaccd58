package annex.familyvisits.video;

import annex.familyvisits.booking.HallDayId;
import annex.familyvisits.booking.VisitDetails;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param hall that the prisoner has his visits in (VIS-7)
 * @param from first day that would do
 * @param to last day that would do
 * @param details what the visit is to be
 * @param notTravelling why the family does not travel, or null (VIS-4)
 */
public record VideoWish(
    String hall,
    LocalDate from,
    LocalDate to,
    VisitDetails details,
    @Nullable NotTravelling notTravelling) {

  /** Whether a day of a hall would do. */
  boolean covers(HallDayId day) {
    return hall.equals(day.hall()) && !day.date().isBefore(from) && !day.date().isAfter(to);
  }

  /** Whether both could want one place. */
  boolean competesWith(VideoWish other) {
    return hall.equals(other.hall) && !from.isAfter(other.to) && !other.from.isAfter(to);
  }
}
