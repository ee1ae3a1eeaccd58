package annex.familyvisits.booking.web;

import annex.contracts.IsoText;
import annex.familyvisits.booking.Arrangement;
import annex.familyvisits.booking.Booking;
import annex.familyvisits.booking.Needs;
import annex.familyvisits.booking.VideoSteps;
import annex.familyvisits.booking.Visitors;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A booking as it is read.
 *
 * @param status {@code held}, {@code booked}, {@code cancelled}, {@code expired}, {@code
 *     rescheduled} or {@code completed}
 * @param place {@code table} or {@code booth}
 * @param heldUntil when a hold expires or would have; null where it had none
 * @param overCapacity whether a later version, or a closed date, has no place for it
 * @param arrangements for the needs of the visitors (VIS-11, VIS-12, VIS-13)
 * @param reason why it ended, or null
 */
@JsonInclude
record BookingView(
    String establishmentId,
    String booking,
    int revision,
    String status,
    String session,
    String startsAt,
    String endsAt,
    String kind,
    String prisoner,
    Visitors visitors,
    Needs needs,
    List<Arrangement> arrangements,
    String channel,
    @Nullable VideoSteps video,
    boolean supervised,
    boolean closed,
    String place,
    @Nullable String heldUntil,
    boolean overCapacity,
    @Nullable String reason,
    @Nullable String outcome,
    @Nullable String replaces,
    @Nullable String rescheduledTo,
    String placedAt,
    String changedAt) {

  static BookingView of(String establishment, Booking booking, List<Arrangement> arrangements) {
    var details = booking.details();
    var ending = booking.ending();
    var outcome = ending == null ? null : ending.outcome();
    return new BookingView(
        establishment,
        booking.id(),
        booking.revision(),
        booking.status().code(),
        booking.session(),
        IsoText.of(booking.startsAt()),
        IsoText.of(booking.endsAt()),
        details.kind().code(),
        details.prisoner().value(),
        details.visitors(),
        details.needs(),
        arrangements,
        details.channel().code(),
        details.video(),
        details.supervised(),
        details.closed(),
        booking.place().name().toLowerCase(Locale.ROOT),
        text(booking.heldUntil()),
        booking.overCapacity(),
        ending == null ? null : ending.reason(),
        outcome == null ? null : outcome.code(),
        booking.replaces(),
        ending == null ? null : ending.rescheduledTo(),
        IsoText.of(booking.placedAt()),
        IsoText.of(booking.changedAt()));
  }

  private static @Nullable String text(@Nullable Instant moment) {
    return moment == null ? null : IsoText.of(moment);
  }
}
