package annex.feed.webhook;

import annex.feed.webhook.Delivery.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The log of deliveries. */
public interface Deliveries {

  /** Enters an attempt. */
  void add(Delivery delivery);

  /**
   * Attempts of a webhook, the newest first.
   *
   * @param outcome of all of them, or null for any
   */
  List<Delivery> of(String webhook, @Nullable Outcome outcome, long offset, int size);

  /** How many there are. */
  long count(String webhook, @Nullable Outcome outcome);

  /** Forgets what was entered before. */
  void forget(Instant before);
}
