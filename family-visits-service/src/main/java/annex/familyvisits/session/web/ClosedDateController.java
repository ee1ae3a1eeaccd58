package annex.familyvisits.session.web;

import annex.chassis.idempotency.Attempt;
import annex.chassis.web.PageOf;
import annex.chassis.web.PageRequest;
import annex.chassis.web.Parameters;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.session.ClosedDate;
import annex.familyvisits.session.PlansSessions;
import annex.familyvisits.session.ScheduleChange;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API of closed dates. */
@RestController
@RequestMapping("/family-visits/establishments/{id}/closed-dates")
final class ClosedDateController {

  private final PlansSessions plans;
  private final Clock clock;

  ClosedDateController(PlansSessions plans, Clock clock) {
    this.plans = plans;
    this.clock = clock;
  }

  /** Closes a date: 201; 409 when visits are booked and are not to be cancelled. */
  @PostMapping
  ResponseEntity<ClosedDateView> close(
      @PathVariable("id") EstablishmentId id,
      @RequestParam(name = "cancelBookings", defaultValue = "false") boolean cancelBookings,
      @RequestBody CloseDate request) {
    Attempt.answers(ClosedDate.class, ClosedDateController::closed);
    Attempt.isProvenByItsEffect();
    var change = plans.close(id, request.closedDate(cancelBookings, clock.instant()));
    if (change instanceof ScheduleChange.Closed closed) {
      return closed(closed.closedDate());
    }
    throw ScheduleRefusals.of(change, SessionProblem.CLOSED_DATE_UNKNOWN);
  }

  private static ResponseEntity<ClosedDateView> closed(ClosedDate date) {
    return ResponseEntity.status(HttpStatus.CREATED).body(ClosedDateView.of(date));
  }

  /** Opens a date again: 204. */
  @DeleteMapping("/{date}")
  ResponseEntity<Void> reopen(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("date") String date,
      @RequestParam(name = "hall", required = false) @Nullable String hall) {
    var change = plans.reopen(id, Parameters.date("date", date), hall);
    if (change instanceof ScheduleChange.Reopened) {
      return ResponseEntity.noContent().build();
    }
    throw ScheduleRefusals.of(change, SessionProblem.CLOSED_DATE_UNKNOWN);
  }

  /** All of them, by date. */
  @GetMapping
  PageOf<ClosedDateView> closedDates(
      @PathVariable("id") EstablishmentId id,
      @RequestParam(name = "page", defaultValue = "0") int page,
      @RequestParam(name = "size", defaultValue = PageRequest.USUAL) int size) {
    var asked = new PageRequest(page, size);
    var all = plans.schedules().of(id).closedDates();
    return PageOf.cut(all, asked, ClosedDateView::of);
  }
}
