package annex.feed.webhook.web;

import annex.chassis.check.Fields;
import annex.feed.log.Cursor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The request to deliver again. One of both is said.
 *
 * @param from what was published at that moment or later
 * @param after what stands behind this cursor of the feed
 */
record Replay(@Nullable Instant from, @Nullable String after) {

  Replay {
    var fields =
        Fields.check()
            .present("from", from == null ? after : from)
            .is(
                "after",
                after,
                text -> Cursor.of(text).isPresent(),
                "must be a cursor, as next of a page of the feed",
                null);
    if (from != null && after != null) {
      fields.refuse("after", "must not be said together with from", null);
    }
    fields.orRefuse();
  }
}
