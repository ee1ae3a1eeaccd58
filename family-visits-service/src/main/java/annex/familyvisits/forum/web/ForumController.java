package annex.familyvisits.forum.web;

import annex.chassis.problem.Refusal;
import annex.chassis.web.IfMatch;
import annex.chassis.web.PageRequest;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.forum.Forum;
import annex.familyvisits.forum.ForumPlan;
import annex.familyvisits.forum.ForumRefusal;
import annex.familyvisits.forum.Held;
import annex.familyvisits.forum.HoldsForums;
import annex.familyvisits.forum.web.ForumRequests.AgreeAction;
import annex.familyvisits.forum.web.ForumRequests.CancelForum;
import annex.familyvisits.forum.web.ForumRequests.CompleteAction;
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

/** The API of family forums. */
@RestController
@RequestMapping("/family-visits/establishments/{id}/forums")
final class ForumController {

  private final HoldsForums forums;
  private final RecordApi<Forum, ForumView, ForumRefusal> api;

  ForumController(HoldsForums forums, RecordApis apis) {
    this.forums = forums;
    this.api =
        apis.of(
            Forum.KIND,
            "forums",
            ForumView::of,
            ForumProblem.FORUM_UNKNOWN,
            ForumController::refused);
  }

  /** Plans a forum: 201. */
  @PostMapping
  ResponseEntity<ForumView> plan(
      @PathVariable("id") EstablishmentId id, @RequestBody ForumPlan plan) {
    return api.add(now -> forums.plan(id, plan, now));
  }

  /** All of them, the latest first, and how far apart they are. */
  @GetMapping
  ForumsView forums(
      @PathVariable("id") EstablishmentId id,
      @RequestParam(name = "status", required = false) @Nullable String status,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to,
      @RequestParam(name = "page", defaultValue = "0") int page,
      @RequestParam(name = "size", defaultValue = PageRequest.USUAL) int size) {
    var search =
        RecordApi.search(id, from, to).standing(Codes.asked("status", status, Forum.Status.class));
    return ForumsView.of(api.page(search, page, size), forums.pace(id, api.today()));
  }

  /** One of them. */
  @GetMapping("/{number}")
  ResponseEntity<ForumView> forum(
      @PathVariable("id") EstablishmentId id, @PathVariable("number") int number) {
    return api.one(id, number);
  }

  /** Changes the plan of the forum that has the state named in {@code If-Match}. */
  @PutMapping("/{number}")
  ResponseEntity<ForumView> change(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody ForumPlan plan) {
    return api.step(id, number, seen.required(), (forum, _, now) -> forum.change(plan, now));
  }

  /**
   * Records that it was held, or corrects that in the state named in {@code If-Match}; a gap that
   * is too long is raised, and one that is none is withdrawn.
   */
  @PostMapping("/{number}/holding")
  ResponseEntity<ForumView> hold(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody Held held) {
    var answer =
        api.step(
            id,
            number,
            seen,
            (forum, today, now) ->
                seen.isGiven() ? forum.correct(held, today, now) : forum.hold(held, today, now));
    forums.watch(id, api.now());
    return answer;
  }

  /**
   * Cancels a forum; one that was recorded as held, in the state named in {@code If-Match}, where
   * nothing was agreed there.
   */
  @PostMapping("/{number}/cancellation")
  ResponseEntity<ForumView> cancel(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody CancelForum request) {
    var answer =
        api.step(
            id,
            number,
            seen,
            (forum, _, now) ->
                seen.isGiven()
                    ? forum.undo(request.reason(), now)
                    : forum.cancel(request.reason(), now));
    forums.watch(id, api.now());
    return answer;
  }

  /** Records an action that was agreed. */
  @PostMapping("/{number}/actions")
  ResponseEntity<ForumView> agree(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody AgreeAction action) {
    return api.step(
        id,
        number,
        seen,
        (forum, _, now) -> forum.agree(action.what(), action.ownerRole(), action.due(), now));
  }

  /**
   * Records that an action is done, or corrects that in the state named in {@code If-Match}: it was
   * done on another day, or not at all.
   */
  @PostMapping("/{number}/actions/{action}/completion")
  ResponseEntity<ForumView> complete(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      @PathVariable("action") int action,
      IfMatch seen,
      @RequestBody CompleteAction request) {
    var on = request.on();
    var wanted = on == null ? seen.required() : seen;
    return api.step(
        id,
        number,
        wanted,
        (forum, today, now) ->
            on == null || wanted.isGiven()
                ? forum.correct(action, on, today, now)
                : forum.complete(action, on, today, now));
  }

  private static Refusal refused(ForumRefusal reason, String detail) {
    var problem =
        switch (reason) {
          case STANDS_OTHERWISE -> ForumProblem.FORUM_STANDS_OTHERWISE;
          case NOT_HELD_YET -> ForumProblem.FORUM_TO_COME;
          case ACTION_UNKNOWN -> ForumProblem.FORUM_ACTION_UNKNOWN;
          case ACTION_DONE -> ForumProblem.FORUM_ACTION_DONE;
          case DATE_CANNOT_BE -> ForumProblem.FORUM_DATE_REFUSED;
          case FAR_FROM_PLAN -> ForumProblem.FORUM_DATE_FAR_FROM_PLAN;
        };
    return new Refusal(problem, detail, "VIS-21", List.of());
  }
}
