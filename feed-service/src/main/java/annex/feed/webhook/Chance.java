package annex.feed.webhook;

import java.time.Instant;

/** What nobody can foresee. */
public interface Chance {

  /** A new id. */
  String id();

  /** A new key. */
  SigningKey key(Instant now);

  /** Something that only the target of a webhook can say back. */
  String challenge();
}
