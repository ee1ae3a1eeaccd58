package annex.familyvisits.pinnumber.web;

import annex.chassis.problem.Refusal;
import annex.chassis.web.IfMatch;
import annex.chassis.web.PageOf;
import annex.chassis.web.PageRequest;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.pinnumber.PinRefusal;
import annex.familyvisits.pinnumber.PinRequest;
import annex.familyvisits.pinnumber.Waiting;
import annex.familyvisits.pinnumber.web.PinRequests.Ask;
import annex.familyvisits.pinnumber.web.PinRequests.Correct;
import annex.familyvisits.pinnumber.web.PinRequests.Decide;
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

/** The API of requests for telephone numbers. */
@RestController
@RequestMapping("/family-visits/establishments/{id}/pin-requests")
final class PinController {

  private final RecordApi<PinRequest, PinView, PinRefusal> api;

  PinController(RecordApis apis) {
    this.api =
        apis.of(
            PinRequest.KIND,
            "pin-requests",
            PinView::of,
            PinProblem.PIN_REQUEST_UNKNOWN,
            PinController::refused);
  }

  /** Records a request: 201. */
  @PostMapping
  ResponseEntity<PinView> ask(@PathVariable("id") EstablishmentId id, @RequestBody Ask request) {
    if (request.requestedOn().isAfter(api.today())) {
      throw refused(PinRefusal.DATE_CANNOT_BE, "A request is recorded when it was made.");
    }
    return api.add(now ->
        api.keep(
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
    var search =
        RecordApi.search(id, from, to, prisoner)
            .standing(Codes.asked("status", status, PinRequest.Status.class));
    var all = api.all(search);
    var cut = PageOf.cut(all, new PageRequest(page, size), PinView::of);
    return new PinView.ListView(
        cut.items(), cut.page(), PinView.WaitingView.of(Waiting.of(all, api.today())));
  }

  /** One of them. */
  @GetMapping("/{number}")
  ResponseEntity<PinView> request(
      @PathVariable("id") EstablishmentId id, @PathVariable("number") int number) {
    return api.one(id, number);
  }

  /** Corrects what was asked for in the request that has the state named in {@code If-Match}. */
  @PutMapping("/{number}")
  ResponseEntity<PinView> correct(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody Correct request) {
    return api.step(
        id,
        number,
        seen.required(),
        (one, today, now) ->
            one.askedOtherwise(request.numbers(), request.requestedOn(), today, now));
  }

  /**
   * Records what was decided, or corrects it in the state named in {@code If-Match}: otherwise, or
   * that it waits.
   */
  @PostMapping("/{number}/decision")
  ResponseEntity<PinView> decide(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody Decide request) {
    var made = request.made();
    if (made.isEmpty()) {
      return api.step(id, number, seen.required(), (one, _, now) -> one.undecide(now));
    }
    return api.step(
        id,
        number,
        seen,
        (one, today, now) ->
            seen.isGiven()
                ? one.correct(made.get(), today, now)
                : one.decide(made.get(), today, now));
  }

  private static Refusal refused(PinRefusal reason, String detail) {
    var problem =
        switch (reason) {
          case DECIDED -> PinProblem.PIN_REQUEST_DECIDED;
          case DATE_CANNOT_BE -> PinProblem.PIN_DATE_REFUSED;
        };
    return new Refusal(problem, detail, "VIS-19", List.of());
  }
}
