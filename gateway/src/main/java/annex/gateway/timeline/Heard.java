package annex.gateway.timeline;

import java.time.Instant;
import java.util.Comparator;

/**
 * When and where something was heard. Within a partition the offsets tell the order, and they are
 * the same for every instance and every start of the gateway.
 *
 * @param at when it was sent
 * @param partition of the broker that it stands in, such as {@code annex.sections-3}
 * @param offset its place there
 */
public record Heard(Instant at, String partition, long offset) implements Comparable<Heard> {

  private static final Comparator<Heard> BY_TIME =
      Comparator.comparing(Heard::at)
          .thenComparing(Heard::partition)
          .thenComparingLong(Heard::offset);

  @Override
  public int compareTo(Heard other) {
    return BY_TIME.compare(this, other);
  }

  /** Heard here first, and again later. */
  Heard again(Heard later) {
    return later.at.isAfter(at) ? new Heard(later.at, partition, offset) : this;
  }
}
