package annex.familyvisits.session.web;

import annex.chassis.check.Fields;
import annex.commissioning.body.Notation;
import annex.familyvisits.session.ClosedDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The request to close a date.
 *
 * @param date on which no session begins
 * @param hall that is closed, null for all
 * @param reason why
 */
record CloseDate(LocalDate date, @Nullable String hall, String reason) {

  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  CloseDate {
    Fields.check()
        .present("date", date)
        .is("date", date, day -> !day.isAfter(LATEST), "must be a date of our days", null)
        .matches("hall", hall, Notation.CODE, "LARGE")
        .text("reason", reason)
        .orRefuse();
  }

  ClosedDate closedDate(boolean cancelBookings, Instant now) {
    return new ClosedDate(date, hall, reason, cancelBookings, now.truncatedTo(ChronoUnit.MILLIS));
  }
}
