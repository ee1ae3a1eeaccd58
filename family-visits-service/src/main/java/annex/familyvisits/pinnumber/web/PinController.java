package annex.familyvisits.pinnumber.web;

import annex.chassis.json.StrictJson;
import annex.chassis.problem.Refusal;
import annex.chassis.web.IfMatch;
import annex.chassis.web.PageOf;
import annex.chassis.web.PageRequest;
import annex.chassis.web.Parameters;
import annex.chassis.web.Tagged;
import annex.commissioning.EstablishmentId;
import annex.contracts.UkTime;
import annex.familyvisits.pinnumber.PinRefusal;
import annex.familyvisits.pinnumber.PinRequest;
import annex.familyvisits.pinnumber.Waiting;
import annex.familyvisits.pinnumber.web.PinRequests.Ask;
import annex.familyvisits.pinnumber.web.PinRequests.Decide;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.KeepsRecords;
import annex.familyvisits.record.Search;
import annex.familyvisits.record.Values;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

/** The API of requests for telephone numbers. */
@RestController
@RequestMapping("/family-visits/establishments/{id}/pin-requests")
final class PinController {

  private final KeepsRecords keeps;
  private final Clock clock;
  private final Tagged<PinRequest, PinView> answers;

  PinController(KeepsRecords keeps, Clock clock, StrictJson json) {
    this.keeps = keeps;
    this.clock = clock;
    this.answers =
        new Tagged<>(
            PinRequest.class,
            PinRequest::revision,
            PinView::of,
            request ->
                "/family-visits/establishments/%s/pin-requests/%d"
                    .formatted(request.establishment(), request.number()),
            json);
  }

  /** Records a request: 201. */
  @PostMapping
  ResponseEntity<PinView> ask(@PathVariable("id") EstablishmentId id, @RequestBody Ask request) {
    var now = now();
    if (request.requestedOn().isAfter(UkTime.date(now))) {
      throw refused(PinRefusal.DATE_CANNOT_BE, "A request is recorded when it was made.");
    }
    answers.toBeCreated();
    return answers.created(
        keeps
            .add(
                PinRequest.KIND,
                id,
                "requested",
                now,
                number ->
                    new PinRequest(
                        id,
                        number,
                        1,
                        request.who(),
                        request.numbers(),
                        request.requestedOn(),
                        null,
                        now))
            .orElseThrow());
  }

  /** All of them, the latest first, and how long they wait. */
  @GetMapping
  PinView.ListView requests(
      @PathVariable("id") EstablishmentId id,
      @RequestParam(name = "status", required = false) @Nullable String status,
      @RequestParam(name = "prisoner", required = false) @Nullable String prisoner,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to,
      @RequestParam(name = "page", defaultValue = "0") int page,
      @RequestParam(name = "size", defaultValue = PageRequest.USUAL) int size) {
    var asked = new PageRequest(page, size);
    var search =
        Search.all(id)
            .between(Parameters.optionalDate("from", from), Parameters.optionalDate("to", to))
            .standing(Codes.asked("status", status, PinRequest.Status.class))
            .about(Parameters.optional("prisoner", prisoner, Values::number, Values.NUMBER));
    var all = keeps.records().all(PinRequest.KIND, search);
    var items = all.stream().skip(asked.offset()).limit(asked.size()).map(PinView::of).toList();
    return new PinView.ListView(
        items,
        PageOf.of(items, asked, all.size()).page(),
        PinView.WaitingView.of(Waiting.of(all, UkTime.today(clock))));
  }

  /** One of them. */
  @GetMapping("/{number}")
  ResponseEntity<PinView> request(
      @PathVariable("id") EstablishmentId id, @PathVariable("number") int number) {
    return answers.ok(
        keeps.records().find(PinRequest.KIND, id, number).orElseThrow(() -> unknown(number)));
  }

  /** Records what was decided. */
  @PostMapping("/{number}/decision")
  ResponseEntity<PinView> decide(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody Decide request) {
    answers.toBeChanged();
    var now = now();
    return answers.of(
        keeps.step(
            PinRequest.KIND,
            id,
            number,
            answers.as(seen),
            now,
            one -> one.decide(request.made(), UkTime.date(now), now)),
        () -> unknown(number),
        PinController::refused);
  }

  private static Refusal unknown(int number) {
    return new Refusal(PinProblem.PIN_REQUEST_UNKNOWN, "Number %d.".formatted(number));
  }

  private static Refusal refused(PinRefusal reason, String detail) {
    var problem =
        switch (reason) {
          case DECIDED -> PinProblem.PIN_REQUEST_DECIDED;
          case DATE_CANNOT_BE -> PinProblem.PIN_DATE_REFUSED;
        };
    return new Refusal(problem, detail, "VIS-19", List.of());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
