package annex.familyvisits.booking.web;

import annex.chassis.check.Fields;

/**
 * The request to move a visit.
 *
 * @param session that it is to be in
 */
record RescheduleBooking(String session) {
  RescheduleBooking {
    Fields.check().text("session", session).orRefuse();
  }
}
