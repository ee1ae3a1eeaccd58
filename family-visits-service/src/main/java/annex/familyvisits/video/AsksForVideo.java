package annex.familyvisits.video;

import annex.chassis.check.Fault;
import annex.commissioning.EstablishmentId;
import annex.contracts.UkTime;
import annex.familyvisits.booking.BookingIds;
import annex.familyvisits.booking.HallDayId;
import annex.familyvisits.booking.KeepsPlaces;
import annex.familyvisits.booking.Moving;
import annex.familyvisits.booking.VideoLine;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Requests for video visits: made, withdrawn, and their offers taken or declined. */
public final class AsksForVideo {

  /** Nobody plans a visit later than in a year. */
  private static final int MOST_DAYS_AHEAD = 366;

  private static final int MOST_TRIES = 10;

  private final VideoRequests requests;
  private final OffersPlaces offers;
  private final KeepsPlaces keeps;
  private final VideoLine line;
  private final BookingIds ids;

  public AsksForVideo(
      VideoRequests requests,
      OffersPlaces offers,
      KeepsPlaces keeps,
      VideoLine line,
      BookingIds ids) {
    this.requests = requests;
    this.offers = offers;
    this.keeps = keeps;
    this.line = line;
    this.ids = ids;
  }

  /** All requests. */
  public VideoRequests requests() {
    return requests;
  }

  /** Enters a request into the line. */
  public Answered ask(EstablishmentId establishment, VideoWish wish, Instant asked) {
    var now = asked.truncatedTo(ChronoUnit.MILLIS);
    var chances = keeps.chances(establishment);
    var agreed = chances.plans().agreed().inForce(wish.from());
    if (agreed.isEmpty()) {
      return new Answered.NothingAgreed();
    }
    var faults = days(wish, now);
    var halls = agreed.get().body().halls();
    if (halls.stream().noneMatch(hall -> hall.name().equals(wish.hall()))) {
      faults.add(Fault.value("/hall", "there is no such hall", "VIS-7"));
    }
    if (!faults.isEmpty()) {
      return new Answered.Refused(faults);
    }
    var day = new HallDayId(establishment, wish.hall(), wish.from());
    var breach = chances.breach(day, wish.details(), now);
    if (breach.isPresent()) {
      return new Answered.Breaks(breach.get());
    }
    var received = VideoRequest.received(establishment, ids.next(), wish, now);
    requests.add(new VideoRequestChange(received, Happened.RECEIVED).asAsked());
    return new Answered.Done(received);
  }

  private static List<Fault> days(VideoWish wish, Instant now) {
    var faults = new ArrayList<Fault>();
    var today = UkTime.date(now);
    if (wish.from().isBefore(today)) {
      faults.add(Fault.value("/from", "must not be past", null));
    }
    if (wish.to().isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
      faults.add(
          Fault.value(
              "/to", "must not be more than %d days ahead".formatted(MOST_DAYS_AHEAD), null));
    }
    return faults;
  }

  /** What is decided of a request as it stands; nothing where it is to be looked at anew. */
  private interface Step {
    Optional<Answered> on(VideoRequest request, Instant now);
  }

  private Answered step(EstablishmentId establishment, String id, Instant asked, Step step) {
    var now = asked.truncatedTo(ChronoUnit.MILLIS);
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      var found = requests.find(establishment, id);
      if (found.isEmpty()) {
        return new Answered.Unknown();
      }
      if (found.get().status() == RequestStatus.OFFERING) {
        var _ = offers.finish(found.get(), now);
      } else {
        var answered = step.on(found.get(), now);
        if (answered.isPresent()) {
          return answered.get();
        }
      }
    }
    return new Answered.Contended();
  }

  /**
   * The offer that is answered: the one of the session that is named, or else the one that is seen
   * first. What is offered meanwhile in its place was not.
   */
  private final class Meant {

    private @Nullable String session;

    Meant(@Nullable String named) {
      this.session = named;
    }

    boolean is(VideoRequest request) {
      var offered = Objects.requireNonNull(request.offer()).session();
      if (session == null) {
        session = request.status() == RequestStatus.OFFERED ? requests.meant(request) : offered;
      }
      return offered.equals(session);
    }

    /** Whether it was let go. */
    boolean isGone(VideoRequest request) {
      return session == null ? request.attempts() > 0 : request.offered().contains(session);
    }
  }

  /**
   * Takes the place that is offered.
   *
   * @param session whose offer is meant; null means the one that stands
   */
  public Answered accept(
      EstablishmentId establishment, String id, @Nullable String session, Instant asked) {
    var meant = new Meant(session);
    return step(
        establishment,
        id,
        asked,
        (request, now) ->
            switch (request.status()) {
              case OFFERED ->
                  meant.is(request)
                      ? decided(
                          request,
                          keeps.take(establishment, booking(request)),
                          Happened.GRANTED,
                          now)
                      : otherwise(request);
              case GRANTED ->
                  meant.is(request) ? Optional.of(new Answered.Done(request)) : otherwise(request);
              case WAITING, OFFERING, LAPSED, WITHDRAWN -> otherwise(request);
            });
  }

  /**
   * Lets the place go that is offered. Where it is let go already, that is done.
   *
   * @param session whose offer is meant; null means the one that stands
   */
  public Answered decline(
      EstablishmentId establishment, String id, @Nullable String session, Instant asked) {
    var meant = new Meant(session);
    var answered =
        step(
            establishment,
            id,
            asked,
            (request, now) ->
                switch (request.status()) {
                  case OFFERED ->
                      meant.is(request)
                          ? decided(
                              request,
                              keeps.giveBack(
                                  establishment, booking(request), VideoRequest.DECLINED),
                              Happened.DECLINED,
                              now)
                          : gone(meant, request);
                  case WAITING -> gone(meant, request);
                  case OFFERING, GRANTED, LAPSED, WITHDRAWN -> otherwise(request);
                });
    line.returned(establishment);
    return answered;
  }

  private static Optional<Answered> gone(Meant meant, VideoRequest request) {
    return meant.isGone(request) ? Optional.of(new Answered.Done(request)) : otherwise(request);
  }

  /** Takes a request out of the line, and gives back what is kept for it. */
  public Answered withdraw(EstablishmentId establishment, String id, String reason, Instant asked) {
    var answered =
        step(
            establishment,
            id,
            asked,
            (request, now) ->
                switch (request.status()) {
                  case WAITING -> done(request.withdrawn(reason, now));
                  case OFFERED -> {
                    var moving =
                        keeps.giveBack(establishment, booking(request), VideoRequest.WITHDRAWN);
                    yield moving instanceof Moving.Done
                        ? done(request.withdrawn(reason, now))
                        : followed(request, now);
                  }
                  case WITHDRAWN -> Optional.of(new Answered.Done(request));
                  case OFFERING, GRANTED, LAPSED -> otherwise(request);
                });
    line.returned(establishment);
    return answered;
  }

  /** The booking has decided; the request follows it. */
  private Optional<Answered> decided(
      VideoRequest request, Moving moving, Happened wanted, Instant now) {
    if (moving instanceof Moving.Done(var booking)) {
      var change = request.follow(booking, now);
      if (change.happened() == wanted) {
        return done(change);
      }
    }
    return followed(request, now);
  }

  private Optional<Answered> done(VideoRequestChange change) {
    return requests.advance(change.asAsked())
        ? Optional.of(new Answered.Done(change.next()))
        : Optional.empty();
  }

  /** The booking has moved on without the request; then the request is looked at anew. */
  private Optional<Answered> followed(VideoRequest request, Instant now) {
    var change =
        keeps
            .standing(request.establishment(), booking(request))
            .map(booking -> request.follow(booking, now))
            .orElse(VideoRequestChange.none(request));
    if (change.next().equals(request)) {
      return otherwise(request);
    }
    var _ = requests.advance(change);
    return Optional.empty();
  }

  private static String booking(VideoRequest request) {
    return Objects.requireNonNull(request.offer()).booking();
  }

  private static Optional<Answered> otherwise(VideoRequest request) {
    return Optional.of(new Answered.StandsOtherwise(request));
  }
}
