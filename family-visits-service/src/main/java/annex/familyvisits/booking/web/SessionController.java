package annex.familyvisits.booking.web;

import annex.chassis.problem.Refusal;
import annex.chassis.web.PageOf;
import annex.chassis.web.PageRequest;
import annex.chassis.web.Parameters;
import annex.commissioning.EstablishmentId;
import annex.contracts.UkTime;
import annex.familyvisits.booking.FindsSessions;
import annex.familyvisits.booking.FreeSession;
import annex.familyvisits.session.VisitKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API of sessions: they are there without anybody having asked for them. */
@RestController
@RequestMapping("/family-visits/establishments/{id}/sessions")
final class SessionController {

  private static final int LONGEST_DAYS = 400;

  private final FindsSessions finds;
  private final Clock clock;

  SessionController(FindsSessions finds, Clock clock) {
    this.finds = finds;
    this.clock = clock;
  }

  /** Sessions by their beginning; from today on where nothing is asked for. */
  @GetMapping
  PageOf<SessionView> sessions(
      @PathVariable("id") EstablishmentId id,
      @RequestParam(name = "hall", required = false) @Nullable String hall,
      @RequestParam(name = "kind", required = false) @Nullable String kind,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to,
      @RequestParam(name = "free", defaultValue = "false") boolean free,
      @RequestParam(name = "page", defaultValue = "0") int page,
      @RequestParam(name = "size", defaultValue = PageRequest.USUAL) int size) {
    var asked = new PageRequest(page, size);
    var wanted = Codes.asked("kind", kind);
    var now = clock.instant();
    var first = from == null ? UkTime.date(now) : Parameters.date("from", from);
    var last = to == null ? finds.last(now) : Parameters.date("to", to);
    var found =
        finds.between(id, hall, first, sensible(first, last), now).stream()
            .filter(one -> wanted == null || one.session().session().kinds().contains(wanted))
            .filter(one -> !free || isFree(one, wanted, now))
            .toList();
    return PageOf.cut(found, asked, SessionView::of);
  }

  /** One of them. */
  @GetMapping("/{session}")
  SessionView session(
      @PathVariable("id") EstablishmentId id, @PathVariable("session") String session) {
    return finds
        .session(id, session, clock.instant())
        .map(SessionView::of)
        .orElseThrow(
            () -> new Refusal(BookingProblem.SESSION_UNKNOWN, "Look at the list of sessions."));
  }

  private static LocalDate sensible(LocalDate first, LocalDate last) {
    var latest = first.plusDays(LONGEST_DAYS);
    return last.isAfter(latest) ? latest : last;
  }

  private static boolean isFree(FreeSession one, @Nullable VisitKind wanted, Instant now) {
    var session = one.session();
    return session.session().startsAt().isAfter(now)
        && session.session().kinds().stream()
            .filter(kind -> wanted == null || kind == wanted)
            .anyMatch(kind -> one.day().free(session, kind) > 0);
  }
}
