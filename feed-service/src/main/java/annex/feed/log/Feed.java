package annex.feed.log;

import annex.access.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells callers what has happened, page by page, from wherever they have come to. */
public final class Feed {

  /** How far back the feed reaches at least, and where it begins for who says nothing else. */
  public static final Duration REACH = Duration.ofDays(30);

  /** A page ends behind the event with which it has become so large, in characters of payload. */
  private static final int LARGE_PAGE = 2_000_000;

  /** How many events one request looks at; whoever is shown few of them asks again. */
  private static final int LOOKED_AT = 5_000;

  private static final int AT_ONCE = 500;

  private final EventLog log;
  private final Sight sight;
  private final Clock clock;

  public Feed(EventLog log, Sight sight, Clock clock) {
    this.log = log;
    this.sight = sight;
    this.clock = clock;
  }

  /**
   * A page.
   *
   * @param told what the caller is shown, in its order
   * @param next where the next page begins
   * @param end whether nothing more had happened
   */
  public record Page(List<Told> told, Cursor next, boolean end) {
    public Page {
      told = List.copyOf(told);
    }
  }

  /**
   * An event as the caller is shown it.
   *
   * @param after where it goes on behind it
   */
  public record Told(Event event, Cursor after) {}

  /** Where the feed begins for who says nothing else. */
  public Cursor beginning() {
    return log.at(clock.instant().minus(REACH));
  }

  /** Where it is told from what was published at that moment. */
  public Cursor at(Instant moment) {
    return log.at(moment);
  }

  /**
   * The next page; where there is nothing to be told, waits for it.
   *
   * @param size how many events it may have
   * @param patience how long it waits at most
   */
  public Page page(Cursor from, Wanted wanted, Caller caller, int size, Duration patience) {
    var until = clock.instant().plus(patience);
    var page = page(from, wanted, caller, size);
    while (page.told().isEmpty() && page.end()) {
      var left = Duration.between(clock.instant(), until);
      if (!left.isPositive()) {
        return page;
      }
      log.await(page.next(), left);
      page = page(page.next(), wanted, caller, size);
    }
    return page;
  }

  private Page page(Cursor from, Wanted wanted, Caller caller, int size) {
    var told = new ArrayList<Told>();
    var next = from;
    int characters = 0;
    int lookedAt = 0;
    while (true) {
      var stretch = log.read(next, AT_ONCE);
      for (var entry : stretch.entries()) {
        next = entry.after(next);
        lookedAt++;
        var shown = entry.event().filter(wanted::includes).flatMap(one -> sight.of(one, caller));
        if (shown.isPresent()) {
          told.add(new Told(shown.get(), next));
          var data = shown.get().data();
          characters += data == null ? 0 : data.length();
          if (told.size() >= size || characters >= LARGE_PAGE) {
            boolean last = stretch.end() && entry.equals(stretch.entries().getLast());
            return new Page(told, next, last);
          }
        }
      }
      if (stretch.end() || lookedAt >= LOOKED_AT) {
        return new Page(told, next, stretch.end());
      }
    }
  }
}
