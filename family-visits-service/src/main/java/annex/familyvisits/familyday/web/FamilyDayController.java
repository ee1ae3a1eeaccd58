package annex.familyvisits.familyday.web;

import annex.chassis.check.Fault;
import annex.chassis.problem.Refusal;
import annex.chassis.web.IfMatch;
import annex.chassis.web.PageOf;
import annex.chassis.web.PageRequest;
import annex.chassis.web.Parameters;
import annex.commissioning.EstablishmentId;
import annex.commissioning.body.AnnexYear;
import annex.contracts.problem.CommonProblem;
import annex.familyvisits.familyday.Attendance;
import annex.familyvisits.familyday.FamilyDay;
import annex.familyvisits.familyday.FamilyDayPlan;
import annex.familyvisits.familyday.FamilyDayRefusal;
import annex.familyvisits.familyday.Feedback;
import annex.familyvisits.familyday.PlansFamilyDays;
import annex.familyvisits.familyday.web.FamilyDayRequests.AnswerInvitation;
import annex.familyvisits.familyday.web.FamilyDayRequests.Cancel;
import annex.familyvisits.familyday.web.FamilyDayRequests.Invite;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.web.RecordApi;
import annex.familyvisits.record.web.RecordApis;
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

/** The API of family days. */
@RestController
@RequestMapping("/family-visits/establishments/{id}/family-days")
final class FamilyDayController {

  private final PlansFamilyDays plans;
  private final RecordApi<FamilyDay, FamilyDayView, FamilyDayRefusal> api;

  FamilyDayController(PlansFamilyDays plans, RecordApis apis) {
    this.plans = plans;
    this.api =
        apis.of(
            FamilyDay.KIND,
            "family-days",
            FamilyDayView::of,
            FamilyDayProblem.FAMILY_DAY_UNKNOWN,
            FamilyDayController::refused);
  }

  /** Schedules a day: 201. */
  @PostMapping
  ResponseEntity<FamilyDayView> schedule(
      @PathVariable("id") EstablishmentId id, @RequestBody FamilyDayPlan plan) {
    check(id, plan);
    return api.add(now -> plans.schedule(id, plan, now));
  }

  /** All of them, the latest first. */
  @GetMapping
  PageOf<FamilyDayView> days(
      @PathVariable("id") EstablishmentId id,
      @RequestParam(name = "status", required = false) @Nullable String status,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to,
      @RequestParam(name = "page", defaultValue = "0") int page,
      @RequestParam(name = "size", defaultValue = PageRequest.USUAL) int size) {
    var search =
        RecordApi.search(id, from, to)
            .standing(Codes.asked("status", status, FamilyDay.Status.class));
    return api.page(search, page, size);
  }

  /** How far the number that is agreed for a year is reached; this year if none is asked for. */
  @GetMapping("/progress")
  ProgressView progress(
      @PathVariable("id") EstablishmentId id,
      @RequestParam(name = "year", required = false) @Nullable String year) {
    var asked =
        Parameters.optional(
            "year",
            year,
            text -> AnnexYear.isOne(text) && text.startsWith("2") ? text : null,
            "a year such as 2026-27");
    return ProgressView.of(
        plans.progress(id, asked == null ? PlansFamilyDays.year(api.today()) : asked, api.today()));
  }

  /** One of them. */
  @GetMapping("/{number}")
  ResponseEntity<FamilyDayView> day(
      @PathVariable("id") EstablishmentId id, @PathVariable("number") int number) {
    return api.one(id, number);
  }

  /** Changes the plan of the day that has the state named in {@code If-Match}. */
  @PutMapping("/{number}")
  ResponseEntity<FamilyDayView> change(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody FamilyDayPlan plan) {
    check(id, plan);
    return api.step(id, number, seen.required(), (day, today, now) -> day.change(plan, today, now));
  }

  /** Cancels a day; its invitations stay to be read. */
  @PostMapping("/{number}/cancellation")
  ResponseEntity<FamilyDayView> cancel(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody Cancel request) {
    return api.step(
        id, number, seen, (day, today, now) -> day.cancel(request.reason(), today, now));
  }

  /** Invites a prisoner. */
  @PostMapping("/{number}/invitations")
  ResponseEntity<FamilyDayView> invite(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody Invite request) {
    return api.step(
        id,
        number,
        seen,
        (day, today, now) -> day.invite(request.who(), request.offeredBy(), today, now));
  }

  /** Answers an invitation: 409 when there is no place left. */
  @PostMapping("/{number}/invitations/{invitation}/answer")
  ResponseEntity<FamilyDayView> answer(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      @PathVariable("invitation") int invitation,
      IfMatch seen,
      @RequestBody AnswerInvitation request) {
    return api.step(
        id, number, seen, (day, today, now) -> day.answer(invitation, request.given(), today, now));
  }

  /** Records who came. */
  @PostMapping("/{number}/invitations/{invitation}/attendance")
  ResponseEntity<FamilyDayView> attend(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      @PathVariable("invitation") int invitation,
      IfMatch seen,
      @RequestBody Attendance who) {
    return api.step(id, number, seen, (day, today, now) -> day.attend(invitation, who, today, now));
  }

  /** Records what those who came think. */
  @PostMapping("/{number}/feedback")
  ResponseEntity<FamilyDayView> review(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody Feedback said) {
    return api.step(id, number, seen, (day, today, now) -> day.review(said, today, now));
  }

  private void check(EstablishmentId id, FamilyDayPlan plan) {
    var faults = plans.faults(id, plan);
    if (!faults.isEmpty()) {
      throw new Refusal(
          CommonProblem.VALUES_REFUSED,
          "Nothing was recorded.",
          faults.stream().map(Fault::rule).findFirst().orElse(null),
          faults);
    }
  }

  private static Refusal refused(FamilyDayRefusal reason, String detail) {
    var problem =
        switch (reason) {
          case CANCELLED -> FamilyDayProblem.FAMILY_DAY_CANCELLED;
          case PASSED -> FamilyDayProblem.FAMILY_DAY_PASSED;
          case NOT_HELD_YET -> FamilyDayProblem.FAMILY_DAY_TO_COME;
          case NO_PLACE_LEFT -> FamilyDayProblem.FAMILY_DAY_FULL;
          case PLACES_ACCEPTED -> FamilyDayProblem.PLACES_ACCEPTED;
          case INVITED_ALREADY -> FamilyDayProblem.INVITED_ALREADY;
          case INVITATION_UNKNOWN -> FamilyDayProblem.INVITATION_UNKNOWN;
          case ANSWERED_OTHERWISE -> FamilyDayProblem.INVITATION_ANSWERED;
          case TOO_MANY_INVITATIONS -> FamilyDayProblem.TOO_MANY_INVITATIONS;
        };
    return new Refusal(problem, detail, "VIS-20", List.of());
  }
}
