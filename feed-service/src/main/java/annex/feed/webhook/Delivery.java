package annex.feed.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to deliver an event.
 *
 * @param webhook its id
 * @param event id of the event; empty where a gap is told of
 * @param type of the event
 * @param attempt from 1
 * @param outcome what came of it
 * @param status that was answered, or null where none was
 * @param error why there was none, or null
 * @param milliseconds that it took
 */
public record Delivery(
    String webhook,
    String event,
    String type,
    Instant at,
    int attempt,
    Outcome outcome,
    @Nullable Integer status,
    @Nullable String error,
    long milliseconds) {

  /** What came of an attempt. */
  public enum Outcome {
    /** The target took the event. */
    DELIVERED,

    /** It did not; it is tried again. */
    FAILED,

    /**
     * The log does not reach back to where the webhook had come: what stood there is lost to it.
     */
    GAP
  }
}
