package annex.familyvisits.booking.web;

import static annex.familyvisits.booking.ABooking.aBooking;
import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.agreed.AgreedHistory;
import annex.familyvisits.agreed.AgreedVisits;
import annex.familyvisits.agreed.FamilyVisitsSection;
import annex.familyvisits.agreed.Wymott;
import annex.familyvisits.booking.Booking;
import annex.familyvisits.booking.Needs;
import annex.familyvisits.booking.VisitDetails;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tag of a booking tells apart what is told of it. */
class BookingAnswersTest {

  private static final EstablishmentId WMI = new EstablishmentId("WMI");
  private static final FamilyVisitsSection WITH = Wymott.strategy().read();
  private static final FamilyVisitsSection WITHOUT =
      Wymott.strategy().with("/visiting/accessibility/alternativeInPlace", false).read();

  private static @Nullable String tag(FamilyVisitsSection agreed, Booking booking) {
    var history =
        new AgreedHistory(
            List.of(
                new AgreedHistory.Dated(LocalDate.of(2023, 4, 1), new AgreedVisits(1, agreed))));
    return new BookingAnswers(_ -> history).ok(WMI, booking).getHeaders().getETag();
  }

  private static Booking needing(Needs needs) {
    var one = aBooking("1").booking();
    var was = one.details();
    return new Booking(
        one.id(),
        one.revision(),
        one.session(),
        one.startsAt(),
        one.endsAt(),
        new VisitDetails(
            was.kind(),
            was.prisoner(),
            was.visitors(),
            needs,
            was.channel(),
            was.video(),
            was.supervised(),
            was.closed()),
        one.place(),
        one.status(),
        one.heldUntil(),
        one.overCapacity(),
        one.placedAt(),
        one.changedAt(),
        one.ending(),
        one.replaces(),
        one.replacing(),
        one.retry());
  }

  @Test
  void what_is_arranged_otherwise_by_a_later_section_has_another_tag() {
    var stepFree = needing(new Needs(false, true, null, false));

    assertThat(tag(WITH, stepFree)).isNotEqualTo(tag(WITHOUT, stepFree));
    assertThat(tag(WITH, stepFree)).isEqualTo(tag(WITH, stepFree));
  }

  @Test
  void a_booking_for_which_nothing_is_arranged_has_the_tag_of_its_revision() {
    var plain = needing(Needs.NONE);

    assertThat(tag(WITH, plain)).isEqualTo("\"1\"").isEqualTo(tag(WITHOUT, plain));
  }
}
