package annex.contracts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A topic of the platform.
 *
 * @param name its name on the broker
 * @param partitions how many partitions it has; records with one key always share one
 * @param retention how long a record is kept; zero means compacted: the latest record of each key
 *     is kept for good
 */
public record Topic(String name, int partitions, Duration retention) {

  private static final int PARTITIONS = 6;

  /** Every section version whole, key {@code WMI/capacity/3}: the history of all annexes. */
  public static final Topic SECTIONS = new Topic("annex.sections", PARTITIONS, Duration.ZERO);

  /**
   * Every Notice of Change as it stood after each of its steps, key {@code WMI/capacity/3/2}: the
   * third one after its second. A step that is sent again late takes the place of no later one.
   */
  public static final Topic NOTICES = new Topic("annex.notices", PARTITIONS, Duration.ZERO);

  /** The latest delivery summary of each area, key {@code WMI/capacity}. */
  public static final Topic DELIVERY = new Topic("annex.delivery", PARTITIONS, Duration.ZERO);

  /**
   * What the gateway refused, key: the chain of one start of an instance. With one partition it has
   * one order, in which it is read.
   */
  public static final Topic GATEWAY_AUDIT = new Topic("gateway.audit", 1, Duration.ofDays(3_650));

  private static final Duration EVENTS_ARE_KEPT = Duration.ofDays(90);

  /** What happened in an area, key: the aggregate that it happened to. */
  public static Topic eventsOf(Area area) {
    return new Topic(area.code() + ".events", PARTITIONS, EVENTS_ARE_KEPT);
  }

  /** Every topic that the platform creates. */
  public static List<Topic> all() {
    var topics = new ArrayList<>(List.of(SECTIONS, NOTICES, DELIVERY, GATEWAY_AUDIT));
    for (var area : Area.values()) {
      topics.add(eventsOf(area));
    }
    return List.copyOf(topics);
  }

  /** Whether the broker keeps the latest record of each key for good. */
  public boolean compacted() {
    return retention.isZero();
  }
}
