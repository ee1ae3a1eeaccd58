package annex.feed.log.web;

import annex.access.Caller;
import annex.chassis.problem.Refusal;
import annex.contracts.problem.CommonProblem;
import annex.feed.log.EventLog.CursorPassed;
import annex.feed.log.EventLog.CursorUnknown;
import annex.feed.log.EventLog.LogAway;
import annex.feed.log.EventText;
import annex.feed.log.Feed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The feed: what has happened, as far as the caller may know, from wherever it has come to. */
@RestController
final class FeedController {

  private final Feed feed;
  private final EventText text;

  FeedController(Feed feed, EventText text) {
    this.feed = feed;
    this.text = text;
  }

  /** The next page: at least once what happened, in order for each aggregate. */
  @GetMapping("/feed")
  ResponseEntity<FeedView> page(
      @RequestParam(name = "after", required = false) @Nullable String after,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "type", defaultValue = "") List<String> types,
      @RequestParam(name = "establishment", defaultValue = "") List<String> establishments,
      @RequestParam(name = "size", defaultValue = "100") int size,
      @RequestParam(name = "wait", defaultValue = "0") int wait,
      Caller caller) {
    var query = FeedQuery.of(after, from, types, establishments, size, wait);
    if (caller.readable().isEmpty()) {
      throw new Refusal(
          CommonProblem.SCOPE_LACKING, "The feed asks for a scope that reads an area.");
    }
    try {
      var page =
          feed.page(query.start(feed), query.wanted(), caller, query.size(), query.patience());
      return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(FeedView.of(page, text));
    } catch (CursorPassed _) {
      throw new Refusal(FeedProblem.CURSOR_PASSED, "Something behind the cursor is gone.");
    } catch (CursorUnknown _) {
      throw new Refusal(FeedProblem.CURSOR_UNKNOWN, "The feed has never been so far.");
    } catch (LogAway _) {
      throw new Refusal(FeedProblem.LOG_UNAVAILABLE, "Repeat it in a moment.");
    }
  }
}
