package annex.familyvisits.booking.web;

import annex.chassis.check.Fault;
import annex.chassis.idempotency.IdempotencyProblem;
import annex.chassis.problem.Refusal;
import annex.chassis.web.EntityTags;
import annex.commissioning.EstablishmentId;
import annex.contracts.problem.Problem;
import annex.familyvisits.agreed.AgreedHistory;
import annex.familyvisits.agreed.AgreedSections;
import annex.familyvisits.booking.Arrangement;
import annex.familyvisits.booking.Booked;
import annex.familyvisits.booking.Booking;
import annex.familyvisits.booking.HallDayId;
import annex.familyvisits.booking.Moving;
import annex.familyvisits.booking.Placement;
import annex.familyvisits.entitlement.Entitlement;
import annex.familyvisits.entitlement.PrisonerMonth;
import annex.familyvisits.session.VisitKind;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What a request about a booking is answered with. */
@Component
final class BookingAnswers {

  private final AgreedSections agreed;

  BookingAnswers(AgreedSections agreed) {
    this.agreed = agreed;
  }

  List<BookingView> views(EstablishmentId id, List<Booking> bookings) {
    var history = agreed.of(id);
    return bookings.stream().map(booking -> view(id, booking, history)).toList();
  }

  private BookingView view(EstablishmentId id, Booking booking) {
    return view(id, booking, agreed.of(id));
  }

  private static BookingView view(EstablishmentId id, Booking booking, AgreedHistory history) {
    var day = HallDayId.of(id, booking.session()).orElseThrow();
    var arranged =
        history
            .inForce(day.date())
            .map(section -> Arrangement.of(section.body(), day.hall(), booking.details().needs()))
            .orElse(List.of());
    return BookingView.of(id.code(), booking, arranged);
  }

  ResponseEntity<BookingView> ok(EstablishmentId id, Booking booking) {
    var view = view(id, booking);
    return ResponseEntity.ok().eTag(tag(view)).body(view);
  }

  private ResponseEntity<Object> made(EstablishmentId id, Booking booking) {
    var view = view(id, booking);
    return ResponseEntity.status(HttpStatus.CREATED)
        .eTag(tag(view))
        .location(path(id, booking))
        .body(view);
  }

  /** What is arranged follows the section in force, without a step of the booking. */
  private static String tag(BookingView view) {
    return view.arrangements().isEmpty()
        ? Integer.toString(view.revision())
        : EntityTags.of(view.revision(), view.arrangements().toString());
  }

  private static URI path(EstablishmentId id, Booking booking) {
    return URI.create("/family-visits/establishments/%s/bookings/%s".formatted(id, booking.id()));
  }

  /** Answers a step. */
  ResponseEntity<BookingView> of(EstablishmentId id, String booking, Moving moving) {
    return switch (moving) {
      case Moving.Done(Booking done) -> ok(id, done);
      case Moving.Unknown _ -> throw unknown(booking);
      case Moving.NotPossible(Booking stands) -> throw otherwise(stands);
      case Moving.Begun _ ->
          throw new Refusal(
              BookingProblem.SESSION_HAS_BEGUN, "Record what became of the visit instead.");
      case Moving.NotBegun(Booking stands) ->
          throw new Refusal(
              BookingProblem.VISIT_HAS_NOT_BEGUN, "It begins at %s.".formatted(stands.startsAt()));
    };
  }

  /** Answers a request for a visit, or for another time of one. */
  ResponseEntity<Object> of(EstablishmentId id, Booked booked, String path) {
    return switch (booked) {
      case Booked.Made(Booking booking) -> made(id, booking);
      case Booked.Repeated(Booking booking) -> made(id, booking);
      case Booked.NoPlace noPlace -> noPlace(noPlace, path);
      case Booked.KeyReused _ ->
          throw new Refusal(
              IdempotencyProblem.IDEMPOTENCY_KEY_REUSED, "A new request needs a new key.");
      case Booked.UnknownSession _ ->
          throw new Refusal(BookingProblem.SESSION_UNKNOWN, "Look at the list of sessions.");
      case Booked.UnknownBooking _ ->
          throw new Refusal(BookingProblem.BOOKING_UNKNOWN, "Look at the list of bookings.");
      case Booked.NotMovable(Booking stands) -> throw otherwise(stands);
      case Booked.NotYet(var last) ->
          throw new Refusal(
              BookingProblem.SESSION_TOO_FAR_AHEAD, "The last day is %s now.".formatted(last));
      case Booked.Begun _ ->
          throw new Refusal(BookingProblem.SESSION_HAS_BEGUN, "Choose a later one.");
      case Booked.Breaks(String rule, String pointer, String message) ->
          throw new Refusal(
              BookingProblem.BOOKING_REFUSED,
              "Nothing was booked: %s.".formatted(message),
              rule,
              List.of(Fault.value(pointer, message, rule)));
      case Booked.Spent(Entitlement entitlement, PrisonerMonth month) ->
          throw spent(entitlement, month);
      case Booked.Elsewhere _ ->
          throw new Refusal(BookingProblem.BOOKING_ELSEWHERE, "Nobody is in two places.");
      case Booked.OthersWait _ ->
          throw new Refusal(
              BookingProblem.OTHERS_WAIT_IN_LINE,
              "Ask for a place: POST /family-visits/establishments/%s/video-requests."
                  .formatted(id.code()),
              "VIS-4",
              List.of());
      case Booked.UnderWay _ ->
          throw new Refusal(
              BookingProblem.BOOKING_UNDER_WAY, "Nothing was changed; look again, then try again.");
    };
  }

  private static Refusal otherwise(Booking stands) {
    return new Refusal(
        BookingProblem.BOOKING_STANDS_OTHERWISE, "It is %s.".formatted(stands.status().code()));
  }

  static Refusal unknown(String booking) {
    return new Refusal(BookingProblem.BOOKING_UNKNOWN, "Booking %s.".formatted(booking));
  }

  private static Refusal spent(Entitlement entitlement, PrisonerMonth month) {
    return new Refusal(
        BookingProblem.ENTITLEMENT_SPENT,
        "In %s, %d %s visits are left, of %d granted and %d given or taken."
            .formatted(
                month.id().month(),
                month.remaining(entitlement).orElse(0),
                entitlement.code(),
                month.granted(entitlement).orElse(0),
                month.adjusted(entitlement)),
        entitlement.rule(),
        List.of());
  }

  private static ResponseEntity<Object> noPlace(Booked.NoPlace noPlace, String path) {
    var problem =
        switch (noPlace.why()) {
          case Placement.NotHeld(String session, VisitKind kind, var reason) ->
              Problem.of(
                  BookingProblem.SESSION_NOT_HELD,
                  reason == null
                      ? "%s has no %s visits.".formatted(session, kind.code())
                      : "%s is closed: %s".formatted(session, reason),
                  path);
          case Placement.Full(String session, VisitKind kind) ->
              Problem.of(
                  BookingProblem.NO_PLACE_LEFT,
                  "%s is full for %s visits.".formatted(session, kind.code()),
                  path,
                  kind == VisitKind.VIDEO ? "VIS-5" : "VIS-7",
                  List.of());
          default -> throw new IllegalArgumentException("There was a place: " + noPlace.why());
        };
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            NoPlaceProblem.of(
                problem, noPlace.alternatives().stream().map(SessionView::of).toList()));
  }
}
