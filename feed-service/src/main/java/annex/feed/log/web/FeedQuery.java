package annex.feed.log.web;

import annex.chassis.problem.Refusal;
import annex.chassis.web.Parameters;
import annex.contracts.IsoText;
import annex.contracts.problem.CommonProblem;
import annex.feed.log.Cursor;
import annex.feed.log.Feed;
import annex.feed.log.Wanted;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the feed.
 *
 * @param after a cursor, or null
 * @param from an instant, or null
 * @param wanted which events
 * @param size how many at most
 * @param patience how long to wait where there are none
 */
record FeedQuery(
    @Nullable String after, @Nullable String from, Wanted wanted, int size, Duration patience) {

  private static final int LARGEST = 200;
  private static final int LONGEST_WAIT = 20;

  static FeedQuery of(
      @Nullable String after,
      @Nullable String from,
      List<String> types,
      List<String> establishments,
      int size,
      int wait) {
    if (after != null && from != null) {
      throw invalid("Ask with 'after' or with 'from', not with both.");
    }
    if (size < 1 || size > LARGEST) {
      throw invalid("The parameter 'size' must be from 1 to %d.".formatted(LARGEST));
    }
    if (wait < 0 || wait > LONGEST_WAIT) {
      throw invalid("The parameter 'wait' must be from 0 to %d seconds.".formatted(LONGEST_WAIT));
    }
    if (types.size() > Wanted.MOST || establishments.size() > Wanted.MOST) {
      throw invalid("Up to %d types and establishments may be named.".formatted(Wanted.MOST));
    }
    if (!types.stream().allMatch(type -> Wanted.TYPE.matcher(type).matches())) {
      throw invalid("The parameter 'type' must be a type of events or begin one, annex.capacity.*");
    }
    if (!establishments.stream().allMatch(IsoText::isAgencyCode)) {
      throw invalid("The parameter 'establishment' must be an agency code such as WMI.");
    }
    return new FeedQuery(
        after, from, Wanted.of(types, establishments), size, Duration.ofSeconds(wait));
  }

  /** Where the page begins. */
  Cursor start(Feed feed) {
    if (after != null) {
      return Cursor.of(after)
          .orElseThrow(() ->
              invalid("The parameter 'after' must be a cursor, as 'next' of a page gives it."));
    }
    return from == null ? feed.beginning() : feed.at(Parameters.instant("from", from));
  }

  private static Refusal invalid(String detail) {
    return new Refusal(CommonProblem.PARAMETER_INVALID, detail);
  }
}
