package annex.commissioning.notice.web;

import annex.access.Caller;
import annex.chassis.check.Fault;
import annex.chassis.idempotency.Attempt;
import annex.chassis.json.StrictJson;
import annex.chassis.problem.Refusal;
import annex.chassis.web.EntityTags;
import annex.chassis.web.IfMatch;
import annex.chassis.web.PageOf;
import annex.chassis.web.PageRequest;
import annex.commissioning.EstablishmentId;
import annex.commissioning.notice.ChangesSections;
import annex.commissioning.notice.NoticeOfChange;
import annex.commissioning.notice.NoticeStatus;
import annex.commissioning.notice.Outcome;
import annex.commissioning.notice.PartyMember;
import annex.commissioning.notice.Step;
import annex.commissioning.section.web.SectionProblem;
import annex.contracts.Area;
import annex.contracts.problem.CommonProblem;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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

/** The API of the Notices of Change of an area. */
@RestController
@RequestMapping("${annex.service.path}/establishments/{id}/notices-of-change")
final class NoticeController {

  private final Area area;
  private final ChangesSections changes;
  private final StrictJson json;
  private final Clock clock;

  NoticeController(Area area, ChangesSections changes, StrictJson json, Clock clock) {
    this.area = area;
    this.changes = changes;
    this.json = json;
    this.clock = clock;
  }

  /** Proposes a change: 201. Whoever proposes agrees by proposing. */
  @PostMapping
  ResponseEntity<NoticeView> propose(
      @PathVariable("id") EstablishmentId id, @RequestBody ProposeChange request, Caller caller) {
    Attempt.answers(NoticeOfChange.class, notice -> created(notice, caller));
    var outcome = changes.propose(id, request.proposal(), member(caller), clock.instant());
    return created(done(outcome, caller), caller);
  }

  /** The other party agrees: the section has its next version. */
  @PostMapping("/{number}/agreement")
  ResponseEntity<NoticeView> agree(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      Caller caller) {
    return take(Step.AGREEMENT, id, number, null, seen, caller);
  }

  /** The other party refuses. */
  @PostMapping("/{number}/rejection")
  ResponseEntity<NoticeView> reject(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      @RequestBody(required = false) @Nullable EndNotice request,
      IfMatch seen,
      Caller caller) {
    return take(Step.REJECTION, id, number, request, seen, caller);
  }

  /** The proposing party takes it back. */
  @PostMapping("/{number}/withdrawal")
  ResponseEntity<NoticeView> withdraw(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      @RequestBody(required = false) @Nullable EndNotice request,
      IfMatch seen,
      Caller caller) {
    return take(Step.WITHDRAWAL, id, number, request, seen, caller);
  }

  /** One of them. */
  @GetMapping("/{number}")
  ResponseEntity<NoticeView> notice(
      @PathVariable("id") EstablishmentId id, @PathVariable("number") int number, Caller caller) {
    return changes
        .notices()
        .find(id, number)
        .map(notice -> ok(notice, caller))
        .orElseThrow(() -> unknown(number));
  }

  /** All of them, newest first. */
  @GetMapping
  PageOf<NoticeView> notices(
      @PathVariable("id") EstablishmentId id,
      @RequestParam(name = "status", required = false) @Nullable String status,
      @RequestParam(name = "page", defaultValue = "0") int page,
      @RequestParam(name = "size", defaultValue = PageRequest.USUAL) int size,
      Caller caller) {
    var asked = new PageRequest(page, size);
    if (status != null
        && Arrays.stream(NoticeStatus.values()).noneMatch(known -> known.code().equals(status))) {
      throw new Refusal(
          CommonProblem.PARAMETER_INVALID,
          "The parameter 'status' must be one of %s."
              .formatted(
                  Arrays.stream(NoticeStatus.values())
                      .map(NoticeStatus::code)
                      .distinct()
                      .collect(Collectors.joining(", "))));
    }
    var found = changes.notices().newestFirst(id, status, asked.offset(), asked.size());
    return PageOf.of(
        found.stream().map(notice -> view(notice, caller)).toList(),
        asked,
        changes.notices().count(id, status));
  }

  private ResponseEntity<NoticeView> take(
      Step step,
      EstablishmentId id,
      int number,
      @Nullable EndNotice request,
      IfMatch seen,
      Caller caller) {
    Attempt.answers(NoticeOfChange.class, notice -> ok(notice, caller));
    var reason = request == null ? null : request.reason();
    var outcome =
        changes.take(
            step,
            id,
            number,
            member(caller),
            reason,
            notice -> seen.allows(tag(notice, caller)),
            clock.instant());
    return ok(done(outcome, caller), caller);
  }

  private ResponseEntity<NoticeView> created(NoticeOfChange notice, Caller caller) {
    return ResponseEntity.created(
            URI.create(
                "/%s/establishments/%s/notices-of-change/%d"
                    .formatted(area, notice.establishment(), notice.number())))
        .eTag(tag(notice, caller))
        .body(view(notice, caller));
  }

  private ResponseEntity<NoticeView> ok(NoticeOfChange notice, Caller caller) {
    return ResponseEntity.ok().eTag(tag(notice, caller)).body(view(notice, caller));
  }

  private String tag(NoticeOfChange notice, Caller caller) {
    return EntityTags.of(notice.revision(), json.write(view(notice, caller)));
  }

  private NoticeView view(NoticeOfChange notice, Caller caller) {
    return NoticeView.of(area, notice, caller.view().of(area));
  }

  /** The table of access lets nobody through who speaks for no party. */
  private static PartyMember member(Caller caller) {
    return new PartyMember(caller.party().orElseThrow(), caller.client(), caller.subject());
  }

  private NoticeOfChange done(Outcome outcome, Caller caller) {
    return switch (outcome) {
      case Outcome.Done(NoticeOfChange notice) -> notice;
      // Agreed by this very request, whose first attempt was broken off and finished since.
      case Outcome.NotOpen(NoticeOfChange notice)
          when Attempt.isResumed() && notice.status() == NoticeStatus.AGREED ->
          notice;
      case Outcome.OtherThanSeen(NoticeOfChange notice)
          when Attempt.isResumed() && notice.status() == NoticeStatus.AGREED ->
          notice;
      case Outcome.OtherThanSeen(NoticeOfChange notice) ->
          throw IfMatch.failed(tag(notice, caller));
      case Outcome.NotCommenced _ ->
          throw new Refusal(NoticeProblem.SECTION_NOT_COMMENCED, "Commence it first.");
      case Outcome.Unknown(int number) -> throw unknown(number);
      case Outcome.BaseSuperseded(int base, int last) ->
          throw new Refusal(
              NoticeProblem.BASE_SUPERSEDED,
              "It is made for version %d; the last version is %d. Propose it anew for that."
                  .formatted(base, last));
      case Outcome.NotOpen(NoticeOfChange notice) ->
          throw new Refusal(
              NoticeProblem.NOTICE_OF_CHANGE_NOT_OPEN,
              "Number %d is %s.".formatted(notice.number(), notice.status().code()));
      case Outcome.NotForThisParty(NoticeOfChange notice, Step step) ->
          throw new Refusal(
              NoticeProblem.STEP_FOR_THE_OTHER_PARTY,
              "The %s proposed number %d; the %s is for the other."
                  .formatted(notice.proposed().by().party().code(), notice.number(), step.code()),
              "GOV-2",
              List.of());
      case Outcome.Refused refused -> throw refused(refused);
      case Outcome.ChangesNothing _ ->
          throw new Refusal(
              NoticeProblem.CHANGES_NOTHING, "The patch leaves every value as it is.");
      case Outcome.TooLarge(int bytes, int limit) ->
          throw new Refusal(
              SectionProblem.SECTION_TOO_LARGE,
              "It would have %,d bytes and may have %,d.".formatted(bytes, limit));
      case Outcome.Contended _ ->
          throw new Refusal(NoticeProblem.STEPS_COLLIDED, "Nothing was changed by this request.");
    };
  }

  private static Refusal refused(Outcome.Refused refused) {
    boolean shape = refused.faults().stream().anyMatch(fault -> fault.kind() == Fault.Kind.SHAPE);
    var rule =
        refused.faults().stream()
            .map(Fault::rule)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return new Refusal(
        shape ? CommonProblem.BODY_INVALID : NoticeProblem.CHANGE_REFUSED,
        "Nothing was recorded.",
        rule,
        refused.faults());
  }

  private static Refusal unknown(int number) {
    return new Refusal(NoticeProblem.NOTICE_OF_CHANGE_UNKNOWN, "Number %d.".formatted(number));
  }
}
