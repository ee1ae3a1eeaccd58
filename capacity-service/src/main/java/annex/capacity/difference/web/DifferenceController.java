package annex.capacity.difference.web;

import annex.access.Caller;
import annex.capacity.difference.AssessesDifferences;
import annex.capacity.difference.DifferenceStatus;
import annex.capacity.difference.Dismissal;
import annex.capacity.difference.MaterialDifference;
import annex.chassis.idempotency.Attempt;
import annex.chassis.json.StrictJson;
import annex.chassis.problem.Refusal;
import annex.chassis.web.EntityTags;
import annex.chassis.web.IfMatch;
import annex.chassis.web.PageOf;
import annex.chassis.web.PageRequest;
import annex.commissioning.EstablishmentId;
import annex.commissioning.notice.PartyMember;
import annex.commissioning.notice.web.NoticeProblem;
import annex.contracts.Area;
import annex.contracts.problem.CommonProblem;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API of material differences. */
@RestController
@RequestMapping("/capacity/establishments/{id}/material-differences")
final class DifferenceController {

  private final AssessesDifferences assesses;
  private final StrictJson json;
  private final Clock clock;

  DifferenceController(AssessesDifferences assesses, StrictJson json, Clock clock) {
    this.assesses = assesses;
    this.json = json;
    this.clock = clock;
  }

  /** All of them, or those of a status, newest first. */
  @GetMapping
  PageOf<DifferenceView> differences(
      @PathVariable("id") EstablishmentId id,
      @RequestParam(name = "status", required = false) @Nullable String status,
      @RequestParam(name = "page", defaultValue = "0") int page,
      @RequestParam(name = "size", defaultValue = PageRequest.USUAL) int size,
      Caller caller) {
    var asked = new PageRequest(page, size);
    var wanted = status == null ? null : status(status);
    var found = assesses.differences().newestFirst(id, wanted, asked.offset(), asked.size());
    return PageOf.of(views(id, found, caller), asked, assesses.differences().count(id, wanted));
  }

  /** One of them. */
  @GetMapping("/{number}")
  ResponseEntity<DifferenceView> difference(
      @PathVariable("id") EstablishmentId id, @PathVariable("number") int number, Caller caller) {
    return assesses
        .differences()
        .find(id, number)
        .map(difference -> ok(difference, caller))
        .orElseThrow(() -> unknown(number));
  }

  /** A party decides that no Notice of Change is needed: 200, 409 when it has ended before. */
  @PostMapping("/{number}/dismissal")
  ResponseEntity<DifferenceView> dismiss(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      @RequestBody DismissDifference request,
      IfMatch seen,
      Caller caller) {
    Attempt.answers(MaterialDifference.class, dismissed -> ok(dismissed, caller));
    var by = new PartyMember(caller.party().orElseThrow(), caller.client(), caller.subject());
    var dismissal =
        assesses.dismiss(
            id,
            number,
            by,
            request.reason(),
            difference -> seen.allows(tag(difference, view(difference, caller))),
            clock.instant());
    return switch (dismissal) {
      case Dismissal.Done(MaterialDifference difference) -> ok(difference, caller);
      case Dismissal.OtherThanSeen(MaterialDifference difference) ->
          throw IfMatch.failed(tag(difference, view(difference, caller)));
      case Dismissal.Unknown(int unknown) -> throw unknown(unknown);
      case Dismissal.NotOpen(MaterialDifference difference) ->
          throw new Refusal(
              DifferenceProblem.MATERIAL_DIFFERENCE_NOT_OPEN,
              "Number %d is %s.".formatted(number, difference.status().code()));
      case Dismissal.Contended _ ->
          throw new Refusal(NoticeProblem.STEPS_COLLIDED, "Nothing was changed by this request.");
    };
  }

  private ResponseEntity<DifferenceView> ok(MaterialDifference difference, Caller caller) {
    var view = view(difference, caller);
    return ResponseEntity.ok().eTag(tag(difference, view)).body(view);
  }

  private String tag(MaterialDifference difference, DifferenceView view) {
    return EntityTags.of(difference.revision(), json.write(view));
  }

  private DifferenceView view(MaterialDifference difference, Caller caller) {
    return views(difference.establishment(), List.of(difference), caller).getFirst();
  }

  private List<DifferenceView> views(
      EstablishmentId id, List<MaterialDifference> differences, Caller caller) {
    var open = differences.stream().filter(one -> one.status() == DifferenceStatus.OPEN).toList();
    var toCome = assesses.toCome(id, open, clock.instant());
    var withheld = caller.view().of(Area.CAPACITY);
    return differences.stream()
        .map(one -> DifferenceView.of(one, toCome.get(one.number()), withheld))
        .toList();
  }

  private static DifferenceStatus status(String code) {
    return Arrays.stream(DifferenceStatus.values())
        .filter(known -> known.code().equals(code))
        .findFirst()
        .orElseThrow(() ->
            new Refusal(
                CommonProblem.PARAMETER_INVALID,
                "The parameter 'status' must be one of %s."
                    .formatted(
                        Arrays.stream(DifferenceStatus.values())
                            .map(DifferenceStatus::code)
                            .collect(Collectors.joining(", ")))));
  }

  private static Refusal unknown(int number) {
    return new Refusal(
        DifferenceProblem.MATERIAL_DIFFERENCE_UNKNOWN, "Number %d.".formatted(number));
  }
}
