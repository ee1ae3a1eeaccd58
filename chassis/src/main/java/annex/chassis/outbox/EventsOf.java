package annex.chassis.outbox;

import java.util.List;

/** What is to be sent of a thing when it is stored as it stands. */
@FunctionalInterface
public interface EventsOf<T> {

  /** Its events, oldest first; none where nobody needs to hear of it. */
  List<PendingEvent> of(T thing);
}
