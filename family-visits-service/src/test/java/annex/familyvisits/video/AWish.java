package annex.familyvisits.video;

import annex.familyvisits.booking.ABooking;
import annex.familyvisits.session.VisitKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a video visit, as the tests need it: in the large hall, in the first week of December.
 */
public record AWish(
    String prisoner, String hall, LocalDate from, LocalDate to, @Nullable NotTravelling reason) {

  public static AWish of(String prisoner) {
    return new AWish(prisoner, "LARGE", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 7), null);
  }

  public AWish in(String other) {
    return new AWish(prisoner, other, from, to, reason);
  }

  public AWish between(String first, String last) {
    return new AWish(prisoner, hall, LocalDate.parse(first), LocalDate.parse(last), reason);
  }

  public AWish notTravelling(NotTravelling why) {
    return new AWish(prisoner, hall, from, to, why);
  }

  public VideoWish wish() {
    return new VideoWish(hall, from, to, ABooking.details(VisitKind.VIDEO, prisoner), reason);
  }
}
