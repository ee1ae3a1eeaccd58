package annex.familyvisits.resettlement.web;

import annex.chassis.problem.Refusal;
import annex.chassis.web.IfMatch;
import annex.chassis.web.PageOf;
import annex.chassis.web.PageRequest;
import annex.commissioning.EstablishmentId;
import annex.contracts.problem.CommonProblem;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.web.RecordApi;
import annex.familyvisits.record.web.RecordApis;
import annex.familyvisits.resettlement.Meeting;
import annex.familyvisits.resettlement.PlansResettlement;
import annex.familyvisits.resettlement.ResettlementPlan;
import annex.familyvisits.resettlement.ResettlementRefusal;
import annex.familyvisits.resettlement.web.ResettlementRequests.MakePlan;
import annex.familyvisits.resettlement.web.ResettlementRequests.MoveRelease;
import annex.familyvisits.resettlement.web.ResettlementRequests.Settle;
import annex.familyvisits.resettlement.web.ResettlementView.DueView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API of resettlement meetings. */
@RestController
@RequestMapping("/family-visits/establishments/{id}")
final class ResettlementController {

  private static final int MOST_DAYS = 366;

  private final PlansResettlement plans;
  private final RecordApi<ResettlementPlan, ResettlementView, ResettlementRefusal> api;

  ResettlementController(PlansResettlement plans, RecordApis apis) {
    this.plans = plans;
    this.api =
        apis.of(
            ResettlementPlan.KIND,
            "resettlements",
            ResettlementView::of,
            ResettlementProblem.RESETTLEMENT_UNKNOWN,
            ResettlementController::refused);
  }

  /** Plans the meetings before a release: 201, 409 while a plan of the prisoner is open. */
  @PostMapping("/resettlements")
  ResponseEntity<ResettlementView> plan(
      @PathVariable("id") EstablishmentId id, @RequestBody MakePlan request) {
    return api.add(
        now ->
            plans.plan(
                id,
                new PrisonerNumber(request.prisoner()),
                request.releaseDate(),
                api.today(),
                now),
        ResettlementController::openAlready);
  }

  /** All of them, the latest release first. */
  @GetMapping("/resettlements")
  PageOf<ResettlementView> plans(
      @PathVariable("id") EstablishmentId id,
      @RequestParam(name = "status", required = false) @Nullable String status,
      @RequestParam(name = "prisoner", required = false) @Nullable String prisoner,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to,
      @RequestParam(name = "page", defaultValue = "0") int page,
      @RequestParam(name = "size", defaultValue = PageRequest.USUAL) int size) {
    var search =
        RecordApi.search(id, from, to, prisoner)
            .standing(Codes.asked("status", status, ResettlementPlan.Status.class));
    return api.page(search, page, size);
  }

  /** One of them. */
  @GetMapping("/resettlements/{number}")
  ResponseEntity<ResettlementView> plan(
      @PathVariable("id") EstablishmentId id, @PathVariable("number") int number) {
    return api.one(id, number);
  }

  /** Changes the release date; the meetings that are planned move with it. */
  @PutMapping("/resettlements/{number}")
  ResponseEntity<ResettlementView> release(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody MoveRelease request) {
    return api.step(
        id, number, seen.required(), (plan, _, now) -> plan.release(request.releaseDate(), now));
  }

  /** Records what became of a meeting, or corrects it in the state named in {@code If-Match}. */
  @PostMapping("/resettlements/{number}/meetings/{weeks}/outcome")
  ResponseEntity<ResettlementView> settle(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      @PathVariable("weeks") int weeks,
      IfMatch seen,
      @RequestBody Settle request) {
    var state = Codes.known(Meeting.State.class, request.outcome());
    var on = request.on();
    if (state == Meeting.State.PLANNED || on == null) {
      return api.step(id, number, seen.required(), (plan, _, now) -> plan.undo(weeks, now));
    }
    return api.step(
        id,
        number,
        seen,
        (plan, today, now) ->
            seen.isGiven()
                ? plan.correct(weeks, state, on, today, now)
                : plan.settle(weeks, state, on, today, now));
  }

  /** Closes a plan. */
  @PostMapping("/resettlements/{number}/closing")
  ResponseEntity<ResettlementView> close(
      @PathVariable("id") EstablishmentId id, @PathVariable("number") int number, IfMatch seen) {
    return api.step(id, number, seen, (plan, _, now) -> plan.close(now));
  }

  /** Opens a plan again that is closed: 409 while another of the prisoner is open. */
  @PostMapping("/resettlements/{number}/reopening")
  ResponseEntity<ResettlementView> reopen(
      @PathVariable("id") EstablishmentId id, @PathVariable("number") int number, IfMatch seen) {
    return api.step(
        id,
        number,
        seen.required(),
        (plan, _, now) -> plan.reopen(now),
        ResettlementController::openAlready);
  }

  /** The meetings that are due within some days, or overdue, by date. */
  @GetMapping("/resettlement-meetings")
  PageOf<DueView> due(
      @PathVariable("id") EstablishmentId id,
      @RequestParam(name = "within", defaultValue = "14") int within,
      @RequestParam(name = "page", defaultValue = "0") int page,
      @RequestParam(name = "size", defaultValue = PageRequest.USUAL) int size) {
    if (within < 0 || within > MOST_DAYS) {
      throw new Refusal(
          CommonProblem.PARAMETER_INVALID,
          "The parameter 'within' must be from 0 to %d.".formatted(MOST_DAYS));
    }
    var asked = new PageRequest(page, size);
    var today = api.today();
    var found = plans.due(id, today.plusDays(within));
    return PageOf.cut(found, asked, due -> DueView.of(due, today));
  }

  private static Refusal openAlready() {
    return new Refusal(
        ResettlementProblem.RESETTLEMENT_OPEN_ALREADY,
        "Look for it by the prisoner.",
        "INT-11",
        List.of());
  }

  private static Refusal refused(ResettlementRefusal reason, String detail) {
    var problem =
        switch (reason) {
          case CLOSED -> ResettlementProblem.RESETTLEMENT_CLOSED;
          case MEETING_UNKNOWN -> ResettlementProblem.RESETTLEMENT_MEETING_UNKNOWN;
          case MEETING_OVER -> ResettlementProblem.RESETTLEMENT_MEETING_OVER;
          case DATE_CANNOT_BE -> ResettlementProblem.RESETTLEMENT_DATE_REFUSED;
        };
    return new Refusal(problem, detail, "INT-11", List.of());
  }
}
