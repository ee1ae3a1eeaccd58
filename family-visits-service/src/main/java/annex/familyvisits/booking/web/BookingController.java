package annex.familyvisits.booking.web;

import annex.access.Caller;
import annex.chassis.idempotency.Retries;
import annex.chassis.problem.Refusal;
import annex.chassis.web.PageOf;
import annex.chassis.web.PageRequest;
import annex.chassis.web.Parameters;
import annex.commissioning.EstablishmentId;
import annex.contracts.problem.CommonProblem;
import annex.familyvisits.booking.BookVisit;
import annex.familyvisits.booking.Bookings.Search;
import annex.familyvisits.booking.BooksVisits;
import annex.familyvisits.entitlement.PrisonerNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API of bookings. */
@RestController
@RequestMapping("/family-visits/establishments/{id}/bookings")
final class BookingController {

  private final BooksVisits books;
  private final BookingAnswers answers;
  private final Retries retries;
  private final Clock clock;

  BookingController(BooksVisits books, BookingAnswers answers, Retries retries, Clock clock) {
    this.books = books;
    this.answers = answers;
    this.retries = retries;
    this.clock = clock;
  }

  /** Books a visit, or keeps a place for one: 201, also when the request is repeated alike. */
  @PostMapping
  ResponseEntity<Object> book(
      @PathVariable("id") EstablishmentId id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody WriteBooking request,
      Caller caller,
      HttpServletRequest asked) {
    var visit =
        new BookVisit(
            request.session(),
            request.details(),
            Boolean.TRUE.equals(request.hold()),
            retries.of(key, id.code(), caller, request));
    return answers.of(id, books.book(id, visit, clock.instant()), asked.getRequestURI());
  }

  /** Those that are looked for, by the beginning of their sessions. */
  @GetMapping
  PageOf<BookingView> bookings(
      @PathVariable("id") EstablishmentId id,
      @RequestParam(name = "session", required = false) @Nullable String session,
      @RequestParam(name = "prisoner", required = false) @Nullable String prisoner,
      @RequestParam(name = "status", required = false) @Nullable String status,
      @RequestParam(name = "overCapacity", required = false) @Nullable Boolean overCapacity,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to,
      @RequestParam(name = "page", defaultValue = "0") int page,
      @RequestParam(name = "size", defaultValue = PageRequest.USUAL) int size) {
    var asked = new PageRequest(page, size);
    var search =
        new Search(
            id,
            session,
            prisoner == null ? null : prisoner(prisoner),
            Codes.askedStatus(status),
            overCapacity,
            from == null ? null : Parameters.date("from", from),
            to == null ? null : Parameters.date("to", to));
    var found = books.bookings().search(search, asked.offset(), asked.size());
    return PageOf.of(answers.views(id, found), asked, books.bookings().count(search));
  }

  /** One of them. */
  @GetMapping("/{booking}")
  ResponseEntity<BookingView> booking(
      @PathVariable("id") EstablishmentId id, @PathVariable("booking") String booking) {
    return books
        .find(id, booking)
        .map(found -> answers.ok(id, found))
        .orElseThrow(() -> BookingAnswers.unknown(booking));
  }

  /** Makes a visit of a hold. */
  @PostMapping("/{booking}/confirmation")
  ResponseEntity<BookingView> confirm(
      @PathVariable("id") EstablishmentId id, @PathVariable("booking") String booking) {
    return answers.of(id, booking, books.confirm(id, booking));
  }

  /** Cancels a visit. */
  @PostMapping("/{booking}/cancellation")
  ResponseEntity<BookingView> cancel(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("booking") String booking,
      @RequestBody CancelBooking request) {
    return answers.of(id, booking, books.cancel(id, booking, request.reason()));
  }

  /** Moves a visit: 201 with the booking that takes its place. */
  @PostMapping("/{booking}/reschedule")
  ResponseEntity<Object> reschedule(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("booking") String booking,
      @RequestBody RescheduleBooking request,
      HttpServletRequest asked) {
    return answers.of(
        id,
        books.reschedule(id, booking, request.session(), clock.instant()),
        asked.getRequestURI());
  }

  /** Records what became of a visit. */
  @PostMapping("/{booking}/outcome")
  ResponseEntity<BookingView> complete(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("booking") String booking,
      @RequestBody RecordOutcome request) {
    var outcome = Objects.requireNonNull(Codes.outcome(request.outcome()));
    return answers.of(id, booking, books.complete(id, booking, outcome));
  }

  private static PrisonerNumber prisoner(String number) {
    if (!PrisonerNumber.NOTATION.matcher(number).matches()) {
      throw new Refusal(
          CommonProblem.PARAMETER_INVALID,
          "The parameter 'prisoner' must be written such as A0001AA.");
    }
    return new PrisonerNumber(number);
  }
}
