package annex.familyvisits.careexperienced.web;

import annex.chassis.problem.Refusal;
import annex.chassis.web.IfMatch;
import annex.chassis.web.PageRequest;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.agreed.AgreedSections;
import annex.familyvisits.careexperienced.CareRecord;
import annex.familyvisits.careexperienced.CareRecord.Disclosed;
import annex.familyvisits.careexperienced.CareRecord.Qualifying;
import annex.familyvisits.careexperienced.CareRefusal;
import annex.familyvisits.careexperienced.Definition;
import annex.familyvisits.careexperienced.ProcessStep;
import annex.familyvisits.careexperienced.web.CareRequests.Advance;
import annex.familyvisits.careexperienced.web.CareRequests.Assess;
import annex.familyvisits.careexperienced.web.CareRequests.Begin;
import annex.familyvisits.careexperienced.web.CareRequests.Disclose;
import annex.familyvisits.careexperienced.web.CareView.CountsView;
import annex.familyvisits.careexperienced.web.CareView.PrintedView;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.Search;
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

/** The API of care experienced people. */
@RestController
@RequestMapping("/family-visits/establishments/{id}/care-records")
final class CareController {

  private final AgreedSections agreed;
  private final RecordApi<CareRecord, CareView, CareRefusal> api;

  CareController(AgreedSections agreed, RecordApis apis) {
    this.agreed = agreed;
    this.api =
        apis.of(
            CareRecord.KIND,
            "care-records",
            CareView::of,
            CareProblem.CARE_RECORD_UNKNOWN,
            CareController::refused);
  }

  /** Records the questionnaire of a prisoner: 201, 409 where there is one. */
  @PostMapping
  ResponseEntity<CareView> begin(
      @PathVariable("id") EstablishmentId id, @RequestBody Begin request) {
    if (request.on().isAfter(api.today())) {
      throw refused(CareRefusal.DATE_CANNOT_BE, "It is recorded when it was answered.");
    }
    var who = new PrisonerNumber(request.prisoner());
    return api.add(
        now ->
            api.keep(
                id,
                "begun",
                now,
                number ->
                    CareRecord.begun(id, number, who, request.disclosed(), request.on(), now)),
        () ->
            new Refusal(
                CareProblem.CARE_RECORDED_ALREADY,
                "Look for it by the prisoner.",
                "VIS-32",
                List.of()));
  }

  /** All of them, the latest first, and how many there are in both states. */
  @GetMapping
  CareView.ListView records(
      @PathVariable("id") EstablishmentId id,
      @RequestParam(name = "disclosed", required = false) @Nullable String disclosed,
      @RequestParam(name = "qualifying", required = false) @Nullable String qualifying,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to,
      @RequestParam(name = "prisoner", required = false) @Nullable String prisoner,
      @RequestParam(name = "page", defaultValue = "0") int page,
      @RequestParam(name = "size", defaultValue = PageRequest.USUAL) int size) {
    var search =
        RecordApi.search(id, from, to, prisoner)
            .standing(Codes.asked("qualifying", qualifying, Qualifying.class))
            .of(Codes.asked("disclosed", disclosed, Disclosed.class));
    var found = api.page(search, page, size);
    return new CareView.ListView(found.items(), found.page(), counts(id));
  }

  private CountsView counts(EstablishmentId id) {
    var all = Search.all(id);
    var printed =
        agreed
            .of(id)
            .inForce(api.today())
            .map(section -> section.body().careExperienced())
            .map(said -> new PrintedView(said.registeredAtInduction(), said.meetingCriteria()))
            .orElse(null);
    return new CountsView(
        api.count(all.of(Disclosed.YES)),
        api.count(all.standing(Qualifying.YES)),
        api.count(all.standing(Qualifying.NO)),
        api.count(all.standing(Qualifying.NOT_ASSESSED)),
        printed);
  }

  /** One of them. */
  @GetMapping("/{number}")
  ResponseEntity<CareView> record(
      @PathVariable("id") EstablishmentId id, @PathVariable("number") int number) {
    return api.one(id, number);
  }

  /** Records what he says now. */
  @PostMapping("/{number}/disclosure")
  ResponseEntity<CareView> disclose(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody Disclose request) {
    return api.step(
        id, number, seen, (record, _, now) -> record.disclose(request.disclosed(), now));
  }

  /** Finds out by the definition of the section whether he qualifies. */
  @PostMapping("/{number}/assessment")
  ResponseEntity<CareView> assess(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody Assess request) {
    var definition = Definition.of(agreed.of(id).inForce(request.on()).orElse(null));
    return api.step(
        id,
        number,
        seen,
        (record, today, now) ->
            record.assess(request.facts(), definition, request.on(), today, now));
  }

  /** Takes the next step of the process, or corrects the last. */
  @PostMapping("/{number}/steps")
  ResponseEntity<CareView> advance(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody Advance request) {
    var next = Codes.known(ProcessStep.class, request.step());
    return api.step(
        id,
        number,
        seen,
        (record, today, now) ->
            Boolean.TRUE.equals(request.corrects())
                ? record.correct(next, request.on(), today, now)
                : record.advance(next, request.on(), today, now));
  }

  private static Refusal refused(CareRefusal reason, String detail) {
    var problem =
        switch (reason) {
          case OUT_OF_ORDER -> CareProblem.CARE_STEP_OUT_OF_ORDER;
          case NOT_QUALIFYING -> CareProblem.CARE_NOT_QUALIFYING;
          case DATE_CANNOT_BE -> CareProblem.CARE_DATE_REFUSED;
        };
    return new Refusal(problem, detail, "VIS-32", List.of());
  }
}
