package annex.capacity.count.web;

import annex.access.Caller;
import annex.capacity.count.PopulationCount;
import annex.capacity.count.Recording;
import annex.capacity.count.RecordsCounts;
import annex.chassis.check.Fault;
import annex.chassis.idempotency.Attempt;
import annex.chassis.json.StrictJson;
import annex.chassis.problem.Refusal;
import annex.chassis.web.EntityTags;
import annex.chassis.web.PageOf;
import annex.chassis.web.PageRequest;
import annex.chassis.web.Parameters;
import annex.commissioning.EstablishmentId;
import annex.commissioning.section.web.SectionProblem;
import annex.contracts.Area;
import annex.contracts.problem.CommonProblem;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API of population counts. */
@RestController
@RequestMapping("/capacity/establishments/{id}/population-counts")
final class CountController {

  private final RecordsCounts records;
  private final StrictJson json;
  private final Clock clock;

  CountController(RecordsCounts records, StrictJson json, Clock clock) {
    this.records = records;
    this.json = json;
    this.clock = clock;
  }

  /** Records a count: 201, 200 when repeated, 409 when the day was counted otherwise. */
  @PostMapping
  ResponseEntity<CountView> record(
      @PathVariable("id") EstablishmentId id, @RequestBody RecordCount request, Caller caller) {
    Attempt.answers(PopulationCount.class, count -> answer(HttpStatus.CREATED, count, caller));
    return switch (records.record(request.count(id, clock.instant()))) {
      case Recording.Recorded(PopulationCount count) -> answer(HttpStatus.CREATED, count, caller);
      case Recording.AlreadyRecorded(PopulationCount count) -> answer(HttpStatus.OK, count, caller);
      case Recording.CountedOtherwise(PopulationCount last) ->
          throw new Refusal(
              CountProblem.COUNTED_OTHERWISE,
              "The last count of %s has number %d; to correct it, name it in 'corrects'."
                  .formatted(last.asAt(), last.number()));
      case Recording.NothingToCorrect(int number) ->
          throw new Refusal(
              CountProblem.POPULATION_COUNT_UNKNOWN,
              "There is no count with number %d to correct.".formatted(number));
      case Recording.NothingAgreed(LocalDate asAt) ->
          throw new Refusal(
              SectionProblem.NOTHING_IN_FORCE,
              "There is no table to count by on %s.".formatted(asAt));
      case Recording.Refused refused -> throw refused(refused);
    };
  }

  /** All of them, corrected ones too, newest day first. */
  @GetMapping
  PageOf<CountView> counts(
      @PathVariable("id") EstablishmentId id,
      @RequestParam(name = "page", defaultValue = "0") int page,
      @RequestParam(name = "size", defaultValue = PageRequest.USUAL) int size,
      Caller caller) {
    var asked = new PageRequest(page, size);
    var found = records.counts().newestFirst(id, asked.offset(), asked.size());
    return PageOf.of(
        found.stream().map(count -> view(count, caller)).toList(),
        asked,
        records.counts().count(id));
  }

  /** The last count of a day. */
  @GetMapping("/{date}")
  ResponseEntity<CountView> count(
      @PathVariable("id") EstablishmentId id, @PathVariable("date") String date, Caller caller) {
    var asAt = Parameters.date("date", date);
    return records
        .counts()
        .of(id, asAt)
        .map(count -> answer(HttpStatus.OK, count, caller))
        .orElseThrow(
            () -> new Refusal(CountProblem.POPULATION_COUNT_UNKNOWN, "As at %s.".formatted(asAt)));
  }

  private ResponseEntity<CountView> answer(
      HttpStatus status, PopulationCount count, Caller caller) {
    var view = view(count, caller);
    var answer =
        ResponseEntity.status(status).eTag(EntityTags.of(count.number(), json.write(view)));
    if (status.equals(HttpStatus.CREATED)) {
      answer.location(
          URI.create(
              "/capacity/establishments/%s/population-counts/%s"
                  .formatted(count.establishment(), count.asAt())));
    }
    return answer.body(view);
  }

  private static CountView view(PopulationCount count, Caller caller) {
    return CountView.of(count, caller.view().of(Area.CAPACITY));
  }

  private static Refusal refused(Recording.Refused refused) {
    var rule =
        refused.faults().stream()
            .map(Fault::rule)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return new Refusal(
        CommonProblem.VALUES_REFUSED, "Nothing was recorded.", rule, refused.faults());
  }
}
