package annex.feed.log.web;

import annex.feed.log.EventText;
import annex.feed.log.Feed;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.stream.Collectors;

/**
 * A page of the feed.
 *
 * @param events CloudEvents in their order, a JSON array
 * @param next the cursor with which the next page is asked for
 * @param end whether nothing more had happened; if not, ask again at once
 */
record FeedView(@JsonRawValue String events, String next, boolean end) {

  static FeedView of(Feed.Page page, EventText text) {
    var events =
        page.told().stream()
            .map(told -> text.of(told.event()))
            .collect(Collectors.joining(",", "[", "]"));
    return new FeedView(events, page.next().text(), page.end());
  }
}
