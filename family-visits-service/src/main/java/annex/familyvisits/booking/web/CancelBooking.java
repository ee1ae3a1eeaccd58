package annex.familyvisits.booking.web;

import annex.chassis.check.Fields;

/**
 * The request to cancel a visit.
 *
 * @param reason why
 */
record CancelBooking(String reason) {
  CancelBooking {
    Fields.check().text("reason", reason).orRefuse();
  }
}
