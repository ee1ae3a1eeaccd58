package annex.familyvisits.video.web;

import annex.chassis.check.Fault;
import annex.chassis.idempotency.Attempt;
import annex.chassis.json.StrictJson;
import annex.chassis.problem.Refusal;
import annex.chassis.web.EntityTags;
import annex.chassis.web.PageOf;
import annex.chassis.web.PageRequest;
import annex.commissioning.EstablishmentId;
import annex.commissioning.section.web.SectionProblem;
import annex.contracts.problem.CommonProblem;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.video.Answered;
import annex.familyvisits.video.AsksForVideo;
import annex.familyvisits.video.FormsLines;
import annex.familyvisits.video.Line;
import annex.familyvisits.video.RequestStatus;
import annex.familyvisits.video.VideoRequest;
import annex.familyvisits.video.VideoRequests.Search;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API of requests for video visits. */
@RestController
@RequestMapping("/family-visits/establishments/{id}/video-requests")
final class VideoRequestController {

  private final AsksForVideo asks;
  private final FormsLines lines;
  private final StrictJson json;
  private final Clock clock;

  VideoRequestController(AsksForVideo asks, FormsLines lines, StrictJson json, Clock clock) {
    this.asks = asks;
    this.lines = lines;
    this.json = json;
    this.clock = clock;
  }

  /** Enters a request into the line: 201. */
  @PostMapping
  ResponseEntity<VideoRequestView> ask(
      @PathVariable("id") EstablishmentId id, @RequestBody WriteVideoRequest request) {
    Attempt.answers(VideoRequest.class, made -> answer(HttpStatus.CREATED, made));
    return answer(HttpStatus.CREATED, "", asks.ask(id, request.wish(), clock.instant()));
  }

  /** Those that are looked for, by the time of the request, with their ranks. */
  @GetMapping
  PageOf<VideoRequestView> requests(
      @PathVariable("id") EstablishmentId id,
      @RequestParam(name = "status", required = false) @Nullable String status,
      @RequestParam(name = "prisoner", required = false) @Nullable String prisoner,
      @RequestParam(name = "hall", required = false) @Nullable String hall,
      @RequestParam(name = "page", defaultValue = "0") int page,
      @RequestParam(name = "size", defaultValue = PageRequest.USUAL) int size) {
    var asked = new PageRequest(page, size);
    var search =
        new Search(
            id,
            status == null ? null : status(status),
            prisoner == null ? null : prisoner(prisoner),
            hall);
    var found = asks.requests().search(search, asked.offset(), asked.size());
    var line = found.isEmpty() ? null : lines.of(id, clock.instant());
    return PageOf.of(
        found.stream().map(one -> view(one, line)).toList(), asked, asks.requests().count(search));
  }

  /** One of them, with its rank. */
  @GetMapping("/{request}")
  ResponseEntity<VideoRequestView> request(
      @PathVariable("id") EstablishmentId id, @PathVariable("request") String request) {
    return asks.requests()
        .find(id, request)
        .map(found -> answer(HttpStatus.OK, found))
        .orElseThrow(() -> unknown(request));
  }

  /** Takes the place that is offered; where a session is named, that of no other. */
  @PostMapping("/{request}/acceptance")
  ResponseEntity<VideoRequestView> accept(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("request") String request,
      @RequestParam(name = "session", required = false) @Nullable String session) {
    Attempt.answers(VideoRequest.class, taken -> answer(HttpStatus.OK, taken));
    return answer(HttpStatus.OK, request, asks.accept(id, request, session, clock.instant()));
  }

  /** Lets the place go that is offered, of the named session alone; the request waits on. */
  @PostMapping("/{request}/decline")
  ResponseEntity<VideoRequestView> decline(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("request") String request,
      @RequestParam(name = "session", required = false) @Nullable String session) {
    Attempt.answers(VideoRequest.class, declined -> answer(HttpStatus.OK, declined));
    return answer(HttpStatus.OK, request, asks.decline(id, request, session, clock.instant()));
  }

  /** Takes the request out of the line. */
  @PostMapping("/{request}/withdrawal")
  ResponseEntity<VideoRequestView> withdraw(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("request") String request,
      @RequestBody WithdrawVideoRequest why) {
    Attempt.answers(VideoRequest.class, withdrawn -> answer(HttpStatus.OK, withdrawn));
    return answer(
        HttpStatus.OK, request, asks.withdraw(id, request, why.reason(), clock.instant()));
  }

  private ResponseEntity<VideoRequestView> answer(
      HttpStatus status, String asked, Answered answered) {
    return switch (answered) {
      case Answered.Done(VideoRequest request) -> answer(status, request);
      case Answered.Unknown _ -> throw unknown(asked);
      case Answered.StandsOtherwise(VideoRequest request) ->
          throw new Refusal(
              VideoRequestProblem.VIDEO_REQUEST_STANDS_OTHERWISE,
              "It is %s.".formatted(request.status().code()));
      case Answered.NothingAgreed _ ->
          throw new Refusal(
              SectionProblem.NOTHING_IN_FORCE, "Nothing is agreed for the first of these days.");
      case Answered.Refused(var faults) ->
          throw new Refusal(
              CommonProblem.VALUES_REFUSED,
              "Nothing was recorded.",
              faults.stream().map(Fault::rule).filter(Objects::nonNull).findFirst().orElse(null),
              faults);
      case Answered.Breaks(var breach) ->
          throw new Refusal(
              VideoRequestProblem.VIDEO_REQUEST_REFUSED,
              "Nothing was recorded: %s.".formatted(breach.message()),
              breach.rule(),
              List.of(Fault.value(breach.pointer(), breach.message(), breach.rule())));
      case Answered.Contended _ ->
          throw new Refusal(CommonProblem.CONTENDED, "Nothing was changed; try again.");
    };
  }

  private ResponseEntity<VideoRequestView> answer(HttpStatus status, VideoRequest request) {
    var line = isInLine(request) ? lines.with(request, clock.instant()) : null;
    var view = view(request, line);
    var answer =
        ResponseEntity.status(status).eTag(EntityTags.of(request.revision(), json.write(view)));
    if (status.equals(HttpStatus.CREATED)) {
      answer.location(
          URI.create(
              "/family-visits/establishments/%s/video-requests/%s"
                  .formatted(request.establishment().code(), request.id())));
    }
    return answer.body(view);
  }

  private static VideoRequestView view(VideoRequest request, @Nullable Line line) {
    return VideoRequestView.of(
        request, line != null && isInLine(request) ? line.rank(request) : null);
  }

  private static boolean isInLine(VideoRequest request) {
    return request.status().code().equals(RequestStatus.WAITING.code());
  }

  private static RequestStatus status(String code) {
    return Arrays.stream(RequestStatus.values())
        .filter(known -> known.code().equals(code))
        .findFirst()
        .orElseThrow(() ->
            new Refusal(
                CommonProblem.PARAMETER_INVALID,
                "The parameter 'status' must be one of %s."
                    .formatted(
                        Arrays.stream(RequestStatus.values())
                            .map(RequestStatus::code)
                            .distinct()
                            .collect(Collectors.joining(", ")))));
  }

  private static PrisonerNumber prisoner(String number) {
    if (!PrisonerNumber.NOTATION.matcher(number).matches()) {
      throw new Refusal(
          CommonProblem.PARAMETER_INVALID,
          "The parameter 'prisoner' must be written such as A0001AA.");
    }
    return new PrisonerNumber(number);
  }

  private static Refusal unknown(String request) {
    return new Refusal(VideoRequestProblem.VIDEO_REQUEST_UNKNOWN, "Request %s.".formatted(request));
  }
}
