package annex.familyvisits.video;

import annex.commissioning.EstablishmentId;
import annex.contracts.UkTime;
import annex.familyvisits.booking.FindsSessions;
import annex.familyvisits.booking.FreeSession;
import annex.familyvisits.booking.HallDayId;
import annex.familyvisits.booking.Keep;
import annex.familyvisits.booking.KeepsPlaces;
import annex.familyvisits.booking.Kept;
import annex.familyvisits.session.Session;
import annex.familyvisits.session.VisitKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Offers free places of video visits to whoever is next in line (VIS-4). A request is told first
 * under which id its place will be kept, then the place is kept, then the request is told that it
 * is: whoever comes by can go on from each of these. Everything may be done by several at once.
 */
public final class OffersPlaces {

  private static final int MOST_AT_ONCE = 200;

  private final VideoRequests requests;
  private final FormsLines lines;
  private final KeepsPlaces keeps;
  private final FindsSessions sessions;
  private final OfferTerms terms;
  private final Duration patience;

  /**
   * Offers places.
   *
   * @param patience for how long an offer is left to whoever makes it
   */
  public OffersPlaces(
      VideoRequests requests,
      FormsLines lines,
      KeepsPlaces keeps,
      FindsSessions sessions,
      OfferTerms terms,
      Duration patience) {
    this.requests = requests;
    this.lines = lines;
    this.keeps = keeps;
    this.sessions = sessions;
    this.terms = terms;
    this.patience = patience;
  }

  /** Does all that is due. */
  public void sweep(Instant asked) {
    var now = asked.truncatedTo(ChronoUnit.MILLIS);
    var open = requests.open();
    open.forEach(request -> look(request, now));
    open.stream()
        .map(VideoRequest::establishment)
        .distinct()
        .forEach(establishment -> offer(establishment, now));
  }

  private void look(VideoRequest request, Instant now) {
    switch (request.status()) {
      case OFFERING -> {
        if (!request.changedAt().isAfter(now.minus(patience))) {
          var _ = finish(request, now);
        }
      }
      case OFFERED -> follow(request, now);
      case WAITING -> {
        if (request.wish().to().isBefore(UkTime.date(now))) {
          var _ = requests.advance(request.over(now));
        }
      }
      case GRANTED, LAPSED, WITHDRAWN -> {}
    }
  }

  /** Has a request follow the booking that keeps its place. */
  private void follow(VideoRequest request, Instant now) {
    var offer = Objects.requireNonNull(request.offer());
    keeps
        .standing(request.establishment(), offer.booking())
        .map(booking -> request.follow(booking, now))
        .filter(change -> !change.next().equals(request))
        .ifPresent(change -> {
          var _ = requests.advance(change);
        });
  }

  /** A request and a place that it could have. */
  private record Chance(VideoRequest request, HallDayId day, Session session) {

    Missed missed() {
      return new Missed(request.id(), session.id());
    }
  }

  /** What was tried and could not be had: others were quicker. */
  private record Missed(String request, String session) {}

  /** Offers what is free at an establishment. */
  public void offer(EstablishmentId establishment, Instant asked) {
    var now = asked.truncatedTo(ChronoUnit.MILLIS);
    var missed = new HashSet<Missed>();
    for (int offers = 0; offers < MOST_AT_ONCE; offers++) {
      var next = next(establishment, missed, now);
      if (next.isEmpty()) {
        return;
      }
      if (!made(next.get(), now)) {
        missed.add(next.get().missed());
      }
    }
  }

  private boolean made(Chance chance, Instant now) {
    var session = chance.session();
    var begun = chance.request().begun(chance.day(), session, terms.until(session, now), now);
    return !requests.advance(VideoRequestChange.silent(begun))
        || finish(begun, now) instanceof Kept.Place;
  }

  /** Finishes an offer that was begun, by whomever; safe to repeat. */
  Kept finish(VideoRequest begun, Instant now) {
    var of = begun.establishment();
    var offer = Objects.requireNonNull(begun.offer());
    var kept =
        keeps.keep(
            of, new Keep(offer.booking(), offer.of(), begun.wish().details(), offer.until()), now);
    var change =
        switch (kept) {
          case Kept.Place(var booking) ->
              keeps
                  .standing(of, booking.id())
                  .map(standing -> begun.follow(standing, now))
                  .orElseGet(() -> begun.follow(booking, now));
          case Kept.None _ -> VideoRequestChange.silent(begun.notMade(now));
        };
    if (!requests.advance(change) && kept instanceof Kept.Place) {
      giveBackUnless(begun, offer.booking());
    }
    return kept;
  }

  /** The request has been changed meanwhile: perhaps it has no use for the place any more. */
  private void giveBackUnless(VideoRequest begun, String booking) {
    boolean used =
        requests
            .find(begun.establishment(), begun.id())
            .map(VideoRequest::offer)
            .filter(offer -> offer.booking().equals(booking))
            .isPresent();
    if (!used) {
      var _ = keeps.giveBack(begun.establishment(), booking, "the offer was over");
    }
  }

  /** The first in line for the first place. */
  private Optional<Chance> next(EstablishmentId establishment, Set<Missed> missed, Instant now) {
    return requests
        .whileInLine(establishment, inLine -> next(establishment, inLine, missed, now))
        .flatMap(next -> next);
  }

  private Optional<Chance> next(
      EstablishmentId establishment, List<VideoRequest> inLine, Set<Missed> missed, Instant now) {
    var today = UkTime.date(now);
    var waiting =
        inLine.stream()
            .filter(request -> request.status() == RequestStatus.WAITING)
            .filter(request -> !request.wish().to().isBefore(today))
            .toList();
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    var order = lines.of(establishment, waiting, now).order();
    var chances = keeps.chances(establishment);
    for (var place : places(establishment, waiting, today, now)) {
      var day = place.day().id();
      var session = place.session().session();
      int free = place.day().free(place.session(), VisitKind.VIDEO) - promised(inLine, day);
      if (free > 0 && terms.allow(session, now)) {
        var first =
            order.stream()
                .filter(request -> request.wants(day, session))
                .map(request -> new Chance(request, day, session))
                .filter(chance -> !missed.contains(chance.missed()))
                .filter(chance -> {
                  var request = chance.request();
                  var details = request.wish().details();
                  return chances.could(day, session, details, request.receivedAt());
                })
                .findFirst();
        if (first.isPresent()) {
          return first;
        }
      }
    }
    return Optional.empty();
  }

  private List<FreeSession> places(
      EstablishmentId establishment, List<VideoRequest> waiting, LocalDate today, Instant now) {
    var from =
        waiting.stream().map(one -> one.wish().from()).min(LocalDate::compareTo).orElseThrow();
    var to = waiting.stream().map(one -> one.wish().to()).max(LocalDate::compareTo).orElseThrow();
    return sessions.between(establishment, null, from.isBefore(today) ? today : from, to, now);
  }

  /** Places that are about to be kept for others, and look free until they are. */
  private static int promised(List<VideoRequest> inLine, HallDayId day) {
    return (int)
        inLine.stream()
            .map(VideoRequest::offer)
            .filter(Objects::nonNull)
            .filter(offer ->
                HallDayId.of(day.establishment(), offer.session()).filter(day::equals).isPresent())
            .count();
  }
}
