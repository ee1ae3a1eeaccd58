package annex.familyvisits.video;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.booking.Booking;
import annex.familyvisits.booking.HallDayId;
import annex.familyvisits.session.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for a video visit. It has one offer at most; whether that was taken is decided by the
 * booking that keeps its place, which the request follows.
 *
 * @param establishment that it was made to
 * @param id sixteen letters and digits
 * @param revision raised by every change, from 1
 * @param wish what is asked for
 * @param status where it stands
 * @param attempts how many offers have been begun
 * @param offer that is being made, stands or was taken; otherwise null
 * @param offered sessions whose offers stand or were let go, none of which is offered again
 * @param letGo how many offers were declined or not answered in time
 * @param reason why it was withdrawn, or null
 * @param receivedAt when it was made, to the millisecond
 * @param changedAt when it was changed last, to the millisecond
 */
public record VideoRequest(
    EstablishmentId establishment,
    String id,
    int revision,
    VideoWish wish,
    RequestStatus status,
    int attempts,
    @Nullable Offer offer,
    List<String> offered,
    int letGo,
    @Nullable String reason,
    Instant receivedAt,
    Instant changedAt) {

  /** Why the booking of a declined offer ends. */
  static final String DECLINED = "the offer was declined";

  /** Why the booking of an offer ends whose request was withdrawn. */
  static final String WITHDRAWN = "the request was withdrawn";

  public VideoRequest {
    offered = List.copyOf(offered);
  }

  /** A request that was just made. */
  static VideoRequest received(
      EstablishmentId establishment, String id, VideoWish wish, Instant now) {
    return new VideoRequest(
        establishment, id, 1, wish, RequestStatus.WAITING, 0, null, List.of(), 0, null, now, now);
  }

  /** Whether it waits for a place such as that of a session. */
  boolean wants(HallDayId day, Session session) {
    return wish.covers(day) && !offered.contains(session.id());
  }

  /** An offer is begun: from now on everybody knows under which id its place is kept. */
  VideoRequest begun(HallDayId day, Session session, Instant until, Instant now) {
    int attempt = attempts + 1;
    var begun =
        new Offer(
            day.promised(id, attempt), session.id(), session.startsAt(), session.endsAt(), until);
    return next(RequestStatus.OFFERING, attempt, begun, with(session.id()), letGo, null, now);
  }

  private List<String> with(String session) {
    var all = new ArrayList<>(offered);
    all.add(session);
    return all;
  }

  /** The place could not be kept: the request is in line as it was, also for the same session. */
  VideoRequest notMade(Instant now) {
    return next(RequestStatus.WAITING, attempts, null, withoutLast(), letGo, null, now);
  }

  private List<String> withoutLast() {
    return offered.subList(0, offered.size() - 1);
  }

  /** How it stands beside the booking that keeps its place; the same where nothing is new. */
  VideoRequestChange follow(Booking booking, Instant now) {
    return switch (booking.status()) {
      case HELD -> heldBy(booking, now);
      case BOOKED, COMPLETED ->
          new VideoRequestChange(
              next(RequestStatus.GRANTED, attempts, offerOf(booking), offered, letGo, null, now),
              Happened.GRANTED);
      case EXPIRED -> letGo(Happened.LAPSED, now);
      case CANCELLED ->
          declined(booking)
              ? letGo(Happened.DECLINED, now)
              : new VideoRequestChange(notMade(now), Happened.LAPSED);
      case RESCHEDULED -> VideoRequestChange.none(this);
    };
  }

  private static boolean declined(Booking booking) {
    var how = booking.ending();
    return how != null && how.reason().equals(DECLINED);
  }

  private VideoRequestChange heldBy(Booking booking, Instant now) {
    var held = offerOf(booking);
    if (status == RequestStatus.OFFERED) {
      return held.equals(offer)
          ? VideoRequestChange.none(this)
          : VideoRequestChange.silent(next(status, attempts, held, offered, letGo, null, now));
    }
    return new VideoRequestChange(
        next(RequestStatus.OFFERED, attempts, held, offered, letGo, null, now), Happened.OFFERED);
  }

  private static Offer offerOf(Booking booking) {
    var until = booking.heldUntil();
    return new Offer(
        booking.id(),
        booking.session(),
        booking.startsAt(),
        booking.endsAt(),
        until == null ? booking.startsAt() : until);
  }

  private VideoRequestChange letGo(Happened happened, Instant now) {
    return new VideoRequestChange(
        next(RequestStatus.WAITING, attempts, null, offered, letGo + 1, null, now), happened);
  }

  /** It is wanted no more. */
  VideoRequestChange withdrawn(String why, Instant now) {
    return new VideoRequestChange(
        next(RequestStatus.WITHDRAWN, attempts, null, offered, letGo, why, now),
        Happened.WITHDRAWN);
  }

  /** Its days are over. */
  VideoRequestChange over(Instant now) {
    return new VideoRequestChange(
        next(RequestStatus.LAPSED, attempts, null, offered, letGo, null, now), Happened.LAPSED);
  }

  private VideoRequest next(
      RequestStatus as,
      int begun,
      @Nullable Offer standing,
      List<String> sessions,
      int times,
      @Nullable String why,
      Instant now) {
    return new VideoRequest(
        establishment,
        id,
        revision + 1,
        wish,
        as,
        begun,
        standing,
        sessions,
        times,
        why,
        receivedAt,
        now);
  }
}
