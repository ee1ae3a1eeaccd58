package annex.familyvisits.booking;

import annex.chassis.idempotency.Retry;
import annex.familyvisits.entitlement.Entry.State;
import annex.familyvisits.session.Session;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A booking of a visit.
 *
 * @param id hall, day and a random part, such as {@code LARGE-2026-12-01-4fz0m2k8q1xw6t3d}
 * @param revision raised by every step, from 1
 * @param session that it is for
 * @param startsAt when the session began as it was booked
 * @param endsAt when it is over
 * @param details what the visit is to be
 * @param place what it takes
 * @param status where it stands
 * @param heldUntil the moment at which a hold expires; null where it was booked at once
 * @param overCapacity whether a later version of the section, or a closed date, has no place for it
 * @param placedAt when it was made
 * @param changedAt when it took its last step
 * @param ending how it ended, or null
 * @param replaces the booking that it takes the place of, or null
 * @param replacing whether that one has yet to be ended
 * @param retry what a repetition of its request is known by, or null
 */
public record Booking(
    String id,
    int revision,
    String session,
    Instant startsAt,
    Instant endsAt,
    VisitDetails details,
    Place place,
    Status status,
    @Nullable Instant heldUntil,
    boolean overCapacity,
    Instant placedAt,
    Instant changedAt,
    @Nullable Ending ending,
    @Nullable String replaces,
    boolean replacing,
    @Nullable Retry retry) {

  /** What a visit takes. */
  public enum Place {
    TABLE,
    BOOTH
  }

  /**
   * How a booking ended.
   *
   * @param reason in words
   * @param outcome what became of the visit, or null
   * @param rescheduledTo the booking that took its place, or null
   */
  public record Ending(String reason, @Nullable Outcome outcome, @Nullable String rescheduledTo) {}

  /** The booking as it was answered first. */
  public Booking asMade() {
    return new Booking(
        id,
        1,
        session,
        startsAt,
        endsAt,
        details,
        place,
        heldUntil == null ? Status.BOOKED : Status.HELD,
        heldUntil,
        false,
        placedAt,
        placedAt,
        null,
        replaces,
        replacing,
        retry);
  }

  /** What becomes of its entitlement. */
  public State settled() {
    boolean spends = ending != null && ending.outcome() != null && ending.outcome().spends();
    return status.settled(spends);
  }

  Booking in(Session of, Place taking) {
    return new Booking(
        id,
        revision,
        of.id(),
        of.startsAt(),
        of.endsAt(),
        details,
        taking,
        status,
        heldUntil,
        overCapacity,
        placedAt,
        changedAt,
        ending,
        replaces,
        replacing,
        retry);
  }

  Booking marked(boolean over, Instant now) {
    return next(status, over, ending, replacing, now);
  }

  /** The same as a visit and not a hold, before it is placed. */
  Booking asVisit() {
    return new Booking(
        id,
        revision,
        session,
        startsAt,
        endsAt,
        details,
        place,
        Status.BOOKED,
        null,
        overCapacity,
        placedAt,
        changedAt,
        ending,
        replaces,
        replacing,
        retry);
  }

  Booking confirmed(Instant now) {
    return next(Status.BOOKED, overCapacity, ending, replacing, now);
  }

  Booking ended(Status as, Ending how, Instant now) {
    return next(as, false, how, false, now);
  }

  Booking replaced(Instant now) {
    return next(status, overCapacity, ending, false, now);
  }

  private Booking next(
      Status as, boolean over, @Nullable Ending how, boolean stillReplacing, Instant now) {
    return new Booking(
        id,
        revision + 1,
        session,
        startsAt,
        endsAt,
        details,
        place,
        as,
        heldUntil,
        over,
        placedAt,
        now,
        how,
        replaces,
        stillReplacing,
        retry);
  }
}
