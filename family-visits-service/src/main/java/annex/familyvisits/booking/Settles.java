package annex.familyvisits.booking;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.KeepsLedger;
import annex.familyvisits.entitlement.PrisonerMonth;
import java.time.Instant;
import java.time.YearMonth;

/** Has the ledger follow what became of bookings. */
final class Settles {

  private final KeepsLedger ledger;

  Settles(KeepsLedger ledger) {
    this.ledger = ledger;
  }

  /** The month that a booking is counted in: that of the day of its session. */
  static PrisonerMonth.Id month(HallDayId day, Booking booking) {
    return new PrisonerMonth.Id(
        day.establishment(), booking.details().prisoner(), YearMonth.from(day.date()));
  }

  /** Settles the entry of an ended booking; once, however often it is asked. */
  void settle(EstablishmentId establishment, Booking ended, Instant now) {
    var day = HallDayId.of(establishment, ended.id()).orElseThrow();
    var how = ended.ending();
    ledger.settle(
        month(day, ended),
        ended.id(),
        ended.settled(),
        how == null ? ended.status().code() : how.reason(),
        now);
  }
}
