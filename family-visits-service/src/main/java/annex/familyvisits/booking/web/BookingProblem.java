package annex.familyvisits.booking.web;

import annex.contracts.problem.CatalogueEntry;
import annex.contracts.problem.CatalogueGroup;
import annex.contracts.problem.ProblemType;

/** What can be wrong with a request about sessions and bookings. */
@CatalogueGroup("Visit sessions and bookings")
enum BookingProblem implements ProblemType {
  SESSION_UNKNOWN(
      404,
      "The establishment has no such session.",
      "No session of this name is planned, or it is too far ahead to be planned yet.",
      "Look at the list of sessions, and book one of them."),
  BOOKING_UNKNOWN(
      404,
      "The establishment has no such booking.",
      "No booking has this id here.",
      "Look for it by its session or by the prisoner."),
  NO_PLACE_LEFT(
      409,
      "The session has no place for the visit.",
      "Every table or booth that the visit would need is taken, or the video visits of the day are."
          + " Nothing was booked.",
      "Book one of the sessions in alternatives, if there are any."),
  SESSION_NOT_HELD(
      409,
      "The session is not held, or not for visits of this kind.",
      "The date is closed, or the session takes visits of other kinds. Nothing was booked.",
      "Choose another session from the list."),
  SESSION_HAS_BEGUN(
      409,
      "The session has begun.",
      "Visits are booked, moved and cancelled before their session begins.",
      "Choose a later session; of a visit that has begun record the outcome."),
  BOOKING_ELSEWHERE(
      409,
      "The prisoner has a visit at that time.",
      "Another booking of the prisoner is at the same time. Nothing was booked.",
      "Choose another session, or move the other booking."),
  BOOKING_STANDS_OTHERWISE(
      409,
      "The booking stands where this step cannot be taken.",
      "Its hold has expired, or it is confirmed, cancelled or over already. Nothing was changed.",
      "Read the booking; where it has ended, book anew."),
  VISIT_HAS_NOT_BEGUN(
      409,
      "The visit has not begun, so that nothing can have become of it.",
      "An outcome is recorded when the session has begun. Nothing was changed.",
      "Record it later; cancel a visit that will not take place."),
  OTHERS_WAIT_IN_LINE(
      409,
      "Others wait in line for a place such as this.",
      "Places of video visits go to those who have asked for one, in their order. Nothing was"
          + " booked.",
      "Ask for a video visit as well; the place is offered when it is the prisoner's turn."),
  BOOKING_UNDER_WAY(
      409,
      "Something else happens to the same booking now.",
      "Another request moves or ends it at this moment. This one did nothing.",
      "Read the booking, then try again if it is still wanted."),
  ENTITLEMENT_SPENT(
      409,
      "The prisoner has no such visit left in the month.",
      "As many visits are booked or used as the entitlement grants. Nothing was booked.",
      "Look at the entitlements of the month; choose another month or kind, or adjust with a"
          + " reason."),
  SESSION_TOO_FAR_AHEAD(
      422,
      "The session cannot be booked yet.",
      "Sessions are planned so many days ahead as the service is set to.",
      "Book it when it is nearer."),
  BOOKING_REFUSED(
      422,
      "A rule of the section refuses the booking.",
      "The rule is named. Nothing was booked.",
      "Meet the rule, such as the hours of the telephone line, and try again.");

  private final CatalogueEntry entry;

  BookingProblem(int status, String title, String meaning, String remedy) {
    this.entry = new CatalogueEntry(status, title, meaning, remedy);
  }

  @Override
  public CatalogueEntry entry() {
    return entry;
  }
}
