package annex.feed.webhook;

import java.time.Instant;
import java.util.Optional;

/**
 * The notices in the store, at most one for each webhook. They come there with what makes them due:
 * {@link Webhooks#keep} and {@link Webhooks#switchOff}.
 */
public interface Notices {

  /**
   * Takes one that is due, still true, and that nobody has, for a while.
   *
   * @param holder who takes it
   * @param until when others may take it
   */
  Optional<Due> take(String holder, Instant now, Instant until);

  /** Gives it back, to be tried later; nothing happens when the holder has lost it. */
  void postpone(String webhook, String holder, Notice later);

  /** It has been taken, or is given up. */
  void drop(String webhook, Notice notice);

  /** A notice, and the webhook that it is about. */
  record Due(Webhook webhook, Notice notice) {}
}
