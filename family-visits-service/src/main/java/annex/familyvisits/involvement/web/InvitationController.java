package annex.familyvisits.involvement.web;

import annex.chassis.json.StrictJson;
import annex.chassis.problem.Refusal;
import annex.chassis.web.IfMatch;
import annex.chassis.web.PageOf;
import annex.chassis.web.PageRequest;
import annex.chassis.web.Parameters;
import annex.chassis.web.Tagged;
import annex.commissioning.EstablishmentId;
import annex.contracts.UkTime;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.involvement.InvitationRefusal;
import annex.familyvisits.involvement.ProgrammeInvitation;
import annex.familyvisits.involvement.ProgrammeInvitation.Answer;
import annex.familyvisits.involvement.ProgrammeInvitation.Occasion;
import annex.familyvisits.involvement.ProgrammeInvitation.Status;
import annex.familyvisits.involvement.web.InvolvementRequests.AnswerInvite;
import annex.familyvisits.involvement.web.InvolvementRequests.Attend;
import annex.familyvisits.involvement.web.InvolvementRequests.Invite;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.KeepsRecords;
import annex.familyvisits.record.Search;
import annex.familyvisits.record.Step;
import annex.familyvisits.record.Values;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API of invitations before programmes and to their reviews. */
@RestController
@RequestMapping("/family-visits/establishments/{id}/programme-invitations")
final class InvitationController {

  private final KeepsRecords keeps;
  private final Clock clock;
  private final Tagged<ProgrammeInvitation, InvitationView> answers;

  InvitationController(KeepsRecords keeps, Clock clock, StrictJson json) {
    this.keeps = keeps;
    this.clock = clock;
    this.answers =
        new Tagged<>(
            ProgrammeInvitation.class,
            ProgrammeInvitation::revision,
            InvitationView::of,
            one ->
                "/family-visits/establishments/%s/programme-invitations/%d"
                    .formatted(one.establishment(), one.number()),
            json);
  }

  /** Invites a family: 201. */
  @PostMapping
  ResponseEntity<InvitationView> invite(
      @PathVariable("id") EstablishmentId id, @RequestBody Invite request) {
    answers.toBeCreated();
    var now = now();
    return answers.created(
        keeps
            .add(
                ProgrammeInvitation.KIND,
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
    var asked = new PageRequest(page, size);
    var search =
        Search.all(id)
            .between(Parameters.optionalDate("from", from), Parameters.optionalDate("to", to))
            .standing(Codes.asked("status", status, Status.class))
            .of(Codes.asked("occasion", occasion, Occasion.class))
            .about(Parameters.optional("prisoner", prisoner, Values::number, Values.NUMBER));
    var found =
        keeps.records().newestFirst(ProgrammeInvitation.KIND, search, asked.offset(), asked.size());
    return PageOf.of(
        found.stream().map(InvitationView::of).toList(),
        asked,
        keeps.records().count(ProgrammeInvitation.KIND, search));
  }

  /** One of them. */
  @GetMapping("/{number}")
  ResponseEntity<InvitationView> invitation(
      @PathVariable("id") EstablishmentId id, @PathVariable("number") int number) {
    return answers.ok(
        keeps
            .records()
            .find(ProgrammeInvitation.KIND, id, number)
            .orElseThrow(() -> unknown(number)));
  }

  /** Records what the family answers. */
  @PostMapping("/{number}/answer")
  ResponseEntity<InvitationView> answer(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody AnswerInvite request) {
    var given = Codes.known(Answer.class, request.answer());
    return step(id, number, seen, one -> one.answer(given, now()));
  }

  /** Records how many came. */
  @PostMapping("/{number}/attendance")
  ResponseEntity<InvitationView> attend(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody Attend request) {
    return step(
        id, number, seen, one -> one.attend(request.attended(), UkTime.today(clock), now()));
  }

  private ResponseEntity<InvitationView> step(
      EstablishmentId id,
      int number,
      IfMatch seen,
      Function<ProgrammeInvitation, Step<ProgrammeInvitation, InvitationRefusal>> step) {
    answers.toBeChanged();
    return answers.of(
        keeps.step(ProgrammeInvitation.KIND, id, number, answers.as(seen), now(), step),
        () -> unknown(number),
        InvitationController::refused);
  }

  private static Refusal unknown(int number) {
    return new Refusal(
        InvolvementProblem.PROGRAMME_INVITATION_UNKNOWN, "Number %d.".formatted(number));
  }

  private static Refusal refused(InvitationRefusal reason, String detail) {
    var problem =
        switch (reason) {
          case ANSWERED_OTHERWISE -> InvolvementProblem.PROGRAMME_INVITATION_ANSWERED;
          case TO_COME -> InvolvementProblem.PROGRAMME_MEETING_TO_COME;
        };
    return new Refusal(problem, detail, "VIS-26", List.of());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
