package annex.chassis.outbox;

import java.time.Instant;
import java.util.List;

/** The pending events of one kind of aggregate, inside the documents that hold its state. */
public interface Outbox {

  /** The name of the kind, for logs and meters. */
  String name();

  /** The pending events of an aggregate, oldest first. */
  List<Stored> pending(String aggregate);

  /** Aggregates with events that have been pending since before this moment, oldest first. */
  List<String> waiting(Instant before, int atMost);

  /** Pulls an event that the broker has acknowledged; leaves the aggregate's version alone. */
  void pull(Stored event);

  /**
   * An event in its document.
   *
   * @param document id of the document
   */
  record Stored(Object document, PendingEvent event) {}
}
