package annex.familyvisits.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A date without visits.
 *
 * @param date on which no session begins
 * @param hall that is closed, null for all halls
 * @param reason why
 * @param cancelsBookings whether visits that were booked are cancelled for this reason; otherwise
 *     they stay and are marked
 * @param recordedAt the moment at which it was recorded, to the millisecond
 */
public record ClosedDate(
    LocalDate date,
    @Nullable String hall,
    String reason,
    boolean cancelsBookings,
    Instant recordedAt) {

  /** Whether it closes this hall on this day. */
  public boolean closes(String hallName, LocalDate day) {
    return date.equals(day) && (hall == null || hall.equals(hallName));
  }

  /** Whether it says the same of the same hall and day. */
  boolean saysTheSameAs(ClosedDate other) {
    return reason.equals(other.reason) && cancelsBookings == other.cancelsBookings;
  }

  /** Whether it stands for the same hall and day. */
  boolean standsFor(LocalDate day, @Nullable String hallName) {
    return date.equals(day) && Objects.equals(hall, hallName);
  }
}
