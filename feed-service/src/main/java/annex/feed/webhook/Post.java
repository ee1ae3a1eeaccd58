package annex.feed.webhook;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends something to the target of a webhook, signed. */
public interface Post {

  /** Sends it and waits for the answer. */
  Answer send(Letter letter);

  /**
   * What is sent.
   *
   * @param id the same for every attempt
   * @param body JSON
   * @param keys that sign it
   */
  record Letter(URI url, String id, String body, List<SigningKey> keys) {
    public Letter {
      keys = List.copyOf(keys);
    }
  }

  /**
   * What came of it.
   *
   * @param status that was answered, or null where nothing was
   * @param text beginning of what was answered
   * @param error why nothing was, or null
   */
  record Answer(@Nullable Integer status, String text, @Nullable String error, long milliseconds) {

    private static final int GONE = 410;

    /** Whether it was taken. */
    public boolean taken() {
      return status != null && status >= 200 && status < 300;
    }

    /** Whether the target wants nothing any more. */
    public boolean gone() {
      return status != null && status == GONE;
    }
  }
}
