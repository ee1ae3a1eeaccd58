package annex.chassis.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The pending events of one kind of aggregate, inside the documents that hold its state. */
public interface Outbox {

  /** The name of the kind, for logs and meters. */
  String name();

  /** The pending events of these aggregates, of each the oldest first. */
  Map<String, List<Stored>> pending(Collection<String> aggregates);

  /** The pending events of an aggregate, oldest first. */
  default List<Stored> pending(String aggregate) {
    return pending(List.of(aggregate)).getOrDefault(aggregate, List.of());
  }

  /** Aggregates with events that have been pending since before this moment, oldest first. */
  List<String> waiting(Instant before, int atMost);

  /** Pulls events that the broker has acknowledged; leaves the aggregates' versions alone. */
  void pull(List<Stored> events);

  /** Pulls an event. */
  default void pull(Stored event) {
    pull(List.of(event));
  }

  /**
   * An event in its document.
   *
   * @param document id of the document
   */
  record Stored(Object document, PendingEvent event) {}
}
