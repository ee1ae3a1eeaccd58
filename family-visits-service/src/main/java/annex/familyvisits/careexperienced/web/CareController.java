package annex.familyvisits.careexperienced.web;

import annex.chassis.json.StrictJson;
import annex.chassis.problem.Refusal;
import annex.chassis.web.IfMatch;
import annex.chassis.web.PageOf;
import annex.chassis.web.PageRequest;
import annex.chassis.web.Parameters;
import annex.chassis.web.Tagged;
import annex.commissioning.EstablishmentId;
import annex.contracts.UkTime;
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

/** The API of care experienced people. */
@RestController
@RequestMapping("/family-visits/establishments/{id}/care-records")
final class CareController {

  private final KeepsRecords keeps;
  private final AgreedSections agreed;
  private final Clock clock;
  private final Tagged<CareRecord, CareView> answers;

  CareController(KeepsRecords keeps, AgreedSections agreed, Clock clock, StrictJson json) {
    this.keeps = keeps;
    this.agreed = agreed;
    this.clock = clock;
    this.answers =
        new Tagged<>(
            CareRecord.class,
            CareRecord::revision,
            CareView::of,
            record ->
                "/family-visits/establishments/%s/care-records/%d"
                    .formatted(record.establishment(), record.number()),
            json);
  }

  /** Records the questionnaire of a prisoner: 201, 409 where there is one. */
  @PostMapping
  ResponseEntity<CareView> begin(
      @PathVariable("id") EstablishmentId id, @RequestBody Begin request) {
    var now = now();
    if (request.on().isAfter(UkTime.date(now))) {
      throw refused(CareRefusal.DATE_CANNOT_BE, "It is recorded when it was answered.");
    }
    answers.toBeCreated();
    var who = new PrisonerNumber(request.prisoner());
    return answers.created(
        keeps
            .add(
                CareRecord.KIND,
                id,
                "begun",
                now,
                number -> CareRecord.begun(id, number, who, request.disclosed(), request.on(), now))
            .orElseThrow(() ->
                new Refusal(
                    CareProblem.CARE_RECORDED_ALREADY,
                    "Look for it by the prisoner.",
                    "VIS-32",
                    List.of())));
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
    var asked = new PageRequest(page, size);
    var search =
        Search.all(id)
            .between(Parameters.optionalDate("from", from), Parameters.optionalDate("to", to))
            .standing(Codes.asked("qualifying", qualifying, Qualifying.class))
            .of(Codes.asked("disclosed", disclosed, Disclosed.class))
            .about(Parameters.optional("prisoner", prisoner, Values::number, Values.NUMBER));
    var items =
        keeps.records().newestFirst(CareRecord.KIND, search, asked.offset(), asked.size()).stream()
            .map(CareView::of)
            .toList();
    return new CareView.ListView(
        items,
        PageOf.of(items, asked, keeps.records().count(CareRecord.KIND, search)).page(),
        counts(id));
  }

  private CountsView counts(EstablishmentId id) {
    var all = Search.all(id);
    var printed =
        agreed
            .of(id)
            .inForce(UkTime.today(clock))
            .map(section -> section.body().careExperienced())
            .map(said -> new PrintedView(said.registeredAtInduction(), said.meetingCriteria()))
            .orElse(null);
    return new CountsView(
        count(all.of(Disclosed.YES)),
        count(all.standing(Qualifying.YES)),
        count(all.standing(Qualifying.NO)),
        count(all.standing(Qualifying.NOT_ASSESSED)),
        printed);
  }

  private long count(Search search) {
    return keeps.records().count(CareRecord.KIND, search);
  }

  /** One of them. */
  @GetMapping("/{number}")
  ResponseEntity<CareView> record(
      @PathVariable("id") EstablishmentId id, @PathVariable("number") int number) {
    return answers.ok(
        keeps.records().find(CareRecord.KIND, id, number).orElseThrow(() -> unknown(number)));
  }

  /** Records what he says now. */
  @PostMapping("/{number}/disclosure")
  ResponseEntity<CareView> disclose(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody Disclose request) {
    var now = now();
    return step(id, number, seen, now, record -> record.disclose(request.disclosed(), now));
  }

  /** Finds out by the definition of the section whether he qualifies. */
  @PostMapping("/{number}/assessment")
  ResponseEntity<CareView> assess(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody Assess request) {
    var now = now();
    var definition = Definition.of(agreed.of(id).inForce(request.on()).orElse(null));
    return step(
        id,
        number,
        seen,
        now,
        record -> record.assess(request.facts(), definition, request.on(), UkTime.date(now), now));
  }

  /** Takes the next step of the process. */
  @PostMapping("/{number}/steps")
  ResponseEntity<CareView> advance(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody Advance request) {
    var now = now();
    var next = Codes.known(ProcessStep.class, request.step());
    return step(
        id, number, seen, now, record -> record.advance(next, request.on(), UkTime.date(now), now));
  }

  private ResponseEntity<CareView> step(
      EstablishmentId id,
      int number,
      IfMatch seen,
      Instant now,
      Function<CareRecord, Step<CareRecord, CareRefusal>> step) {
    answers.toBeChanged();
    return answers.of(
        keeps.step(CareRecord.KIND, id, number, answers.as(seen), now, step),
        () -> unknown(number),
        CareController::refused);
  }

  private static Refusal unknown(int number) {
    return new Refusal(CareProblem.CARE_RECORD_UNKNOWN, "Number %d.".formatted(number));
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

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
