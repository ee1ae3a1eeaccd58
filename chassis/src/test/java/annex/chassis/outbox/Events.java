package annex.chassis.outbox;

import java.time.Instant;

/** Makes pending events. */
public final class Events {

  /** When the events of tests happen. */
  public static final Instant THEN = Instant.parse("2026-01-01T09:00:00Z");

  private Events() {}

  /** An event of an aggregate, told apart by its id. */
  public static PendingEvent event(String topic, String key, String id) {
    return new PendingEvent(
        id, topic, key, "/test", "annex.test.thing.happened.v1", key, "1", THEN, null, "{}");
  }
}
