package annex.familyvisits.booking.web;

import annex.contracts.problem.ProblemType;
import java.util.Locale;

/** What can be wrong with a request about sessions and bookings. */
enum BookingProblem implements ProblemType {
  SESSION_UNKNOWN(404, "The establishment has no such session."),
  BOOKING_UNKNOWN(404, "The establishment has no such booking."),
  NO_PLACE_LEFT(409, "The session has no place for the visit."),
  SESSION_NOT_HELD(409, "The session is not held, or not for visits of this kind."),
  SESSION_HAS_BEGUN(409, "The session has begun."),
  BOOKING_ELSEWHERE(409, "The prisoner has a visit at that time."),
  BOOKING_STANDS_OTHERWISE(409, "The booking stands where this step cannot be taken."),
  VISIT_HAS_NOT_BEGUN(409, "The visit has not begun, so that nothing can have become of it."),
  BOOKING_UNDER_WAY(409, "Something else happens to the same booking now."),
  ENTITLEMENT_SPENT(409, "The prisoner has no such visit left in the month."),
  SESSION_TOO_FAR_AHEAD(422, "The session cannot be booked yet."),
  BOOKING_REFUSED(422, "A rule of the section refuses the booking."),
  IDEMPOTENCY_KEY_REUSED(422, "Another request came under this key.");

  private final int status;
  private final String title;

  BookingProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
