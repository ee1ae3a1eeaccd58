package annex.feed.log.web;

import annex.contracts.problem.CatalogueEntry;
import annex.contracts.problem.CatalogueGroup;
import annex.contracts.problem.ProblemType;

/** What can be wrong with reading the feed. */
@CatalogueGroup("Feed")
enum FeedProblem implements ProblemType {
  CURSOR_PASSED(
      410,
      "Events behind this cursor are not kept any more.",
      "The feed reaches back 30 days. The cursor is older, and something that it has yet to be told"
          + " is gone.",
      "Read afresh what you keep of the platform, then follow the feed with from= and the moment at"
          + " which you began to read."),
  CURSOR_UNKNOWN(
      410,
      "The cursor is none of this feed.",
      "The feed has never been so far: the cursor stems from another platform, or this one was"
          + " emptied since.",
      "Read afresh what you keep of the platform, and follow the feed without after= first."),
  LOG_UNAVAILABLE(
      503,
      "The feed cannot be read now.",
      "The broker, where the events are, did not answer in time. Nothing is lost: they are kept"
          + " there and in the services.",
      "Wait as long as the header Retry-After says, then repeat the request with the same cursor.");

  private final CatalogueEntry entry;

  FeedProblem(int status, String title, String meaning, String remedy) {
    this.entry = new CatalogueEntry(status, title, meaning, remedy);
  }

  @Override
  public CatalogueEntry entry() {
    return entry;
  }
}
