package annex.familyvisits.involvement.web;

import annex.chassis.problem.Refusal;
import annex.chassis.web.IfMatch;
import annex.chassis.web.PageOf;
import annex.chassis.web.PageRequest;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.involvement.InvitationRefusal;
import annex.familyvisits.involvement.ProgrammeInvitation;
import annex.familyvisits.involvement.ProgrammeInvitation.Answer;
import annex.familyvisits.involvement.ProgrammeInvitation.Occasion;
import annex.familyvisits.involvement.ProgrammeInvitation.Status;
import annex.familyvisits.involvement.web.InvolvementRequests.AnswerInvite;
import annex.familyvisits.involvement.web.InvolvementRequests.Attend;
import annex.familyvisits.involvement.web.InvolvementRequests.CancelInvite;
import annex.familyvisits.involvement.web.InvolvementRequests.ChangeInvite;
import annex.familyvisits.involvement.web.InvolvementRequests.Invite;
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

/** The API of invitations before programmes and to their reviews. */
@RestController
@RequestMapping("/family-visits/establishments/{id}/programme-invitations")
final class InvitationController {

  private final RecordApi<ProgrammeInvitation, InvitationView, InvitationRefusal> api;

  InvitationController(RecordApis apis) {
    this.api =
        apis.of(
            ProgrammeInvitation.KIND,
            "programme-invitations",
            InvitationView::of,
            InvolvementProblem.PROGRAMME_INVITATION_UNKNOWN,
            InvitationController::refused);
  }

  /** Invites a family: 201. */
  @PostMapping
  ResponseEntity<InvitationView> invite(
      @PathVariable("id") EstablishmentId id, @RequestBody Invite request) {
    return api.add(now ->
        api.keep(
                id,
                "invited",
                now,
                number ->
                    new ProgrammeInvitation(
                        id,
                        number,
                        1,
                        new PrisonerNumber(request.prisoner()),
                        request.programme(),
                        Codes.known(Occasion.class, request.occasion()),
                        request.date(),
                        request.invited(),
                        null,
                        null,
                        null,
                        now))
            .orElseThrow());
  }

  /** All of them, the latest first. */
  @GetMapping
  PageOf<InvitationView> invitations(
      @PathVariable("id") EstablishmentId id,
      @RequestParam(name = "status", required = false) @Nullable String status,
      @RequestParam(name = "occasion", required = false) @Nullable String occasion,
      @RequestParam(name = "prisoner", required = false) @Nullable String prisoner,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to,
      @RequestParam(name = "page", defaultValue = "0") int page,
      @RequestParam(name = "size", defaultValue = PageRequest.USUAL) int size) {
    var search =
        RecordApi.search(id, from, to, prisoner)
            .standing(Codes.asked("status", status, Status.class))
            .of(Codes.asked("occasion", occasion, Occasion.class));
    return api.page(search, page, size);
  }

  /** One of them. */
  @GetMapping("/{number}")
  ResponseEntity<InvitationView> invitation(
      @PathVariable("id") EstablishmentId id, @PathVariable("number") int number) {
    return api.one(id, number);
  }

  /** Changes the date or the number of the invitation with the state named in {@code If-Match}. */
  @PutMapping("/{number}")
  ResponseEntity<InvitationView> change(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody ChangeInvite request) {
    return api.step(
        id,
        number,
        seen.required(),
        (one, _, now) -> one.change(request.date(), request.invited(), now));
  }

  /** Cancels an invitation; 409 where somebody came. */
  @PostMapping("/{number}/cancellation")
  ResponseEntity<InvitationView> cancel(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody CancelInvite request) {
    return api.step(id, number, seen, (one, _, now) -> one.cancel(request.reason(), now));
  }

  /** Records what the family answers. */
  @PostMapping("/{number}/answer")
  ResponseEntity<InvitationView> answer(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody AnswerInvite request) {
    var given = Codes.known(Answer.class, request.answer());
    return api.step(id, number, seen, (one, _, now) -> one.answer(given, now));
  }

  /** Records how many came. */
  @PostMapping("/{number}/attendance")
  ResponseEntity<InvitationView> attend(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody Attend request) {
    return api.step(
        id, number, seen, (one, today, now) -> one.attend(request.attended(), today, now));
  }

  private static Refusal refused(InvitationRefusal reason, String detail) {
    var problem =
        switch (reason) {
          case ANSWERED_OTHERWISE -> InvolvementProblem.PROGRAMME_INVITATION_ANSWERED;
          case TO_COME -> InvolvementProblem.PROGRAMME_MEETING_TO_COME;
        };
    return new Refusal(problem, detail, "VIS-26", List.of());
  }
}
