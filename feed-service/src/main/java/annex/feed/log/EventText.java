package annex.feed.log;

/** Writes events in the JSON format of CloudEvents 1.0. */
@FunctionalInterface
public interface EventText {

  /** The event as one JSON object. */
  String of(Event event);
}
