package annex.familyvisits.involvement.web;

import annex.chassis.problem.Refusal;
import annex.chassis.web.IfMatch;
import annex.chassis.web.PageOf;
import annex.chassis.web.PageRequest;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.involvement.FamilyInvolvement;
import annex.familyvisits.involvement.FamilyInvolvement.CareProcess;
import annex.familyvisits.involvement.FamilyInvolvement.Consent;
import annex.familyvisits.involvement.FamilyInvolvement.Contact;
import annex.familyvisits.involvement.FamilyInvolvement.Said;
import annex.familyvisits.involvement.FamilyInvolvement.Status;
import annex.familyvisits.involvement.FamilyInvolvement.Support;
import annex.familyvisits.involvement.InvolvementRefusal;
import annex.familyvisits.involvement.web.InvolvementRequests.Close;
import annex.familyvisits.involvement.web.InvolvementRequests.MakeContact;
import annex.familyvisits.involvement.web.InvolvementRequests.OfferSupport;
import annex.familyvisits.involvement.web.InvolvementRequests.Open;
import annex.familyvisits.involvement.web.InvolvementRequests.Say;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.web.RecordApi;
import annex.familyvisits.record.web.RecordApis;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API of the involvement of families in ACCT and CSIP. */
@RestController
@RequestMapping("/family-visits/establishments/{id}/family-involvements")
final class InvolvementController {

  private final RecordApi<FamilyInvolvement, InvolvementView, InvolvementRefusal> api;

  InvolvementController(RecordApis apis) {
    this.api =
        apis.of(
            FamilyInvolvement.KIND,
            "family-involvements",
            InvolvementView::of,
            InvolvementProblem.INVOLVEMENT_UNKNOWN,
            InvolvementController::refused);
  }

  /** Opens one: 201, 409 while one of the same process is open. */
  @PostMapping
  ResponseEntity<InvolvementView> open(
      @PathVariable("id") EstablishmentId id, @RequestBody Open request) {
    if (request.on().isAfter(api.today())) {
      throw refused(InvolvementRefusal.DATE_CANNOT_BE, "It is recorded when it was opened.");
    }
    var who = new PrisonerNumber(request.prisoner());
    var process = Codes.known(CareProcess.class, request.process());
    return api.add(
        now ->
            api.keep(
                id,
                "opened",
                now,
                number -> FamilyInvolvement.opened(id, number, who, process, request.on(), now)),
        InvolvementController::openAlready);
  }

  /** All of them, the latest first. */
  @GetMapping
  PageOf<InvolvementView> involvements(
      @PathVariable("id") EstablishmentId id,
      @RequestParam(name = "status", required = false) @Nullable String status,
      @RequestParam(name = "process", required = false) @Nullable String process,
      @RequestParam(name = "prisoner", required = false) @Nullable String prisoner,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to,
      @RequestParam(name = "page", defaultValue = "0") int page,
      @RequestParam(name = "size", defaultValue = PageRequest.USUAL) int size) {
    var search =
        RecordApi.search(id, from, to, prisoner)
            .standing(Codes.asked("status", status, Status.class))
            .of(Codes.asked("process", process, CareProcess.class));
    return api.page(search, page, size);
  }

  /** One of them. */
  @GetMapping("/{number}")
  ResponseEntity<InvolvementView> involvement(
      @PathVariable("id") EstablishmentId id, @PathVariable("number") int number) {
    return api.one(id, number);
  }

  /** Records what the prisoner says. */
  @PostMapping("/{number}/consents")
  ResponseEntity<InvolvementView> consent(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody Say request) {
    var said = new Consent(Codes.known(Said.class, request.consent()), request.on());
    return api.step(
        id,
        number,
        seen,
        (one, today, now) ->
            Boolean.TRUE.equals(request.corrects())
                ? one.correctConsent(said, today, now)
                : one.consent(said, today, now));
  }

  /** Records support that was offered to him. */
  @PostMapping("/{number}/support")
  ResponseEntity<InvolvementView> offer(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody OfferSupport request) {
    var offered = new Support(request.what(), request.on());
    return api.step(id, number, seen, (one, today, now) -> one.offer(offered, today, now));
  }

  /** Records a contact: 409 where the prisoner had not consented. */
  @PostMapping("/{number}/contacts")
  ResponseEntity<InvolvementView> contact(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody MakeContact request) {
    var made = new Contact(request.role(), request.by(), request.on());
    return api.step(id, number, seen, (one, today, now) -> one.contact(made, today, now));
  }

  /** Closes one. */
  @PostMapping("/{number}/closing")
  ResponseEntity<InvolvementView> close(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody Close request) {
    return api.step(id, number, seen, (one, today, now) -> one.close(request.on(), today, now));
  }

  /** Opens one again that is closed: 409 while another of the same process is open. */
  @PostMapping("/{number}/reopening")
  ResponseEntity<InvolvementView> reopen(
      @PathVariable("id") EstablishmentId id, @PathVariable("number") int number, IfMatch seen) {
    return api.step(
        id,
        number,
        seen.required(),
        (one, _, now) -> one.reopen(now),
        InvolvementController::openAlready);
  }

  private static Refusal openAlready() {
    return new Refusal(
        InvolvementProblem.INVOLVEMENT_OPEN_ALREADY,
        "Look for it by the prisoner.",
        "VIS-22",
        List.of());
  }

  private static Refusal refused(InvolvementRefusal reason, String detail) {
    var problem =
        switch (reason) {
          case CLOSED -> InvolvementProblem.INVOLVEMENT_CLOSED;
          case CONSENT_LACKING -> InvolvementProblem.CONSENT_LACKING;
          case CONSENT_STANDS_OTHERWISE -> InvolvementProblem.CONSENT_STANDS_OTHERWISE;
          case DATE_CANNOT_BE -> InvolvementProblem.INVOLVEMENT_DATE_REFUSED;
        };
    return new Refusal(problem, detail, "VIS-22", List.of());
  }
}
