package annex.familyvisits.video;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Requests in the order in which they are offered places (VIS-4): by group, within a group those
 * that have let fewer offers go first, then by the time of the request.
 */
public final class Line {

  private final LineFacts facts;
  private final List<VideoRequest> order;

  private Line(LineFacts facts, List<VideoRequest> order) {
    this.facts = facts;
    this.order = order;
  }

  /** The line of these requests. */
  static Line of(List<VideoRequest> requests, LineFacts facts) {
    return new Line(facts, requests.stream().sorted(byTurn(facts)).toList());
  }

  private static Comparator<VideoRequest> byTurn(LineFacts facts) {
    return Comparator.comparing((VideoRequest one) -> facts.group(one.wish()))
        .thenComparingInt(VideoRequest::letGo)
        .thenComparing(VideoRequest::receivedAt)
        .thenComparing(VideoRequest::id);
  }

  /** The first first. */
  List<VideoRequest> order() {
    return order;
  }

  /** The groups of those who wait, the first first. */
  public List<Group> groups() {
    return order.stream().map(request -> facts.group(request.wish())).toList();
  }

  /** The rank of a request that waits, also where it has only just come. */
  public Rank rank(VideoRequest request) {
    var others = order.stream().filter(one -> !one.id().equals(request.id()));
    var competing =
        Stream.concat(Stream.of(request), others)
            .filter(one -> one.wish().competesWith(request.wish()))
            .sorted(byTurn(facts))
            .toList();
    return new Rank(
        competing.indexOf(request) + 1,
        competing.size(),
        facts.group(request.wish()),
        facts.why(request.wish()) + letGo(request.letGo()));
  }

  private static String letGo(int times) {
    return switch (times) {
      case 0 -> "";
      case 1 ->
          "; an offer was let go, so that it waits behind those of its group that let none go";
      default ->
          "; %d offers were let go, so that it waits behind those of its group that let fewer go"
              .formatted(times);
    };
  }
}
