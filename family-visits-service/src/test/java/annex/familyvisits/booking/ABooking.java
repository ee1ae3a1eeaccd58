package annex.familyvisits.booking;

import annex.chassis.idempotency.Retry;
import annex.familyvisits.booking.Booking.Place;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.session.VisitKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A booking, as the tests need it: a social visit of one adult on 1 December 2026 at two. */
public record ABooking(
    String id,
    String session,
    VisitKind kind,
    String prisoner,
    Instant placedAt,
    @Nullable Instant heldUntil,
    @Nullable String key,
    String request) {

  public static ABooking aBooking(String random) {
    return new ABooking(
        "LARGE-2026-12-01-" + random,
        "LARGE-2026-12-01-1400",
        VisitKind.SOCIAL,
        "A0001AA",
        Instant.parse("2026-11-27T10:00:00Z"),
        null,
        null,
        "");
  }

  public ABooking in(String other) {
    return new ABooking(id, other, kind, prisoner, placedAt, heldUntil, key, request);
  }

  public ABooking of(VisitKind other) {
    return new ABooking(id, session, other, prisoner, placedAt, heldUntil, key, request);
  }

  public ABooking placedAt(Instant moment) {
    return new ABooking(id, session, kind, prisoner, moment, heldUntil, key, request);
  }

  public ABooking heldUntil(Instant moment) {
    return new ABooking(id, session, kind, prisoner, placedAt, moment, key, request);
  }

  public ABooking underKey(String sent, String hash) {
    return new ABooking(id, session, kind, prisoner, placedAt, heldUntil, sent, hash);
  }

  public static VisitDetails details(VisitKind kind, String prisoner) {
    return new VisitDetails(
        kind,
        new PrisonerNumber(prisoner),
        new Visitors(1, 0),
        Needs.NONE,
        Channel.ONLINE,
        kind == VisitKind.VIDEO ? new VideoSteps(true, true, true, true) : null,
        false,
        false);
  }

  public Booking booking() {
    return new Booking(
        id,
        1,
        session,
        Instant.parse("2026-12-01T14:00:00Z"),
        Instant.parse("2026-12-01T16:00:00Z"),
        details(kind, prisoner),
        Place.TABLE,
        heldUntil == null ? Status.BOOKED : Status.HELD,
        heldUntil,
        false,
        placedAt,
        placedAt,
        null,
        null,
        false,
        key == null ? null : new Retry(key, request));
  }
}
