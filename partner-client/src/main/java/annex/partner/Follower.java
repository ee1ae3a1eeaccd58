package annex.partner;

import annex.partner.feed.api.FeedApi;
import annex.partner.feed.model.CloudEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows the feed. Where it has come to is kept by its partner, together with what the partner
 * makes of the events: so nothing is missed after a crash, and what is told again is known by its
 * id.
 */
public final class Follower {

  private static final int GONE = 410;

  private final FeedApi feed;
  private final Attempts attempts;
  private final List<String> types;
  private final Place place;

  /** Where a follower has come to. */
  public interface Place {

    /** The cursor of the last page that was dealt with; empty before the first. */
    Optional<String> cursor();

    /** Keeps the cursor of a page that was dealt with. */
    void keep(String cursor);

    /** The feed does not reach back to the cursor: what is kept has to be read afresh. */
    void lost();
  }

  /**
   * Follows.
   *
   * @param types of events that are wanted, or beginnings such as {@code annex.capacity.*}
   */
  public Follower(FeedApi feed, Attempts attempts, List<String> types, Place place) {
    this.feed = feed;
    this.attempts = attempts;
    this.types = List.copyOf(types);
    this.place = place;
  }

  /**
   * Deals with what has happened since.
   *
   * @param wait how many seconds to wait where nothing has
   */
  public void follow(int wait, Consumer<CloudEvent> dealing) {
    boolean end = false;
    while (!end) {
      var cursor = place.cursor().orElse(null);
      try {
        var page = attempts.of(() -> feed.readFeed(cursor, null, types, null, null, wait));
        page.getEvents().forEach(dealing);
        place.keep(page.getNext());
        end = page.getEnd();
      } catch (Attempts.Refused e) {
        if (e.status() != GONE || isStart(cursor)) {
          throw e;
        }
        place.lost();
        end = true;
      }
    }
  }

  private static boolean isStart(@Nullable String cursor) {
    return cursor == null;
  }
}
