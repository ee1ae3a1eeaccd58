package annex.feed.webhook;

import annex.access.Caller;
import java.net.URI;
import java.util.Optional;

/** Where events may be sent to. */
@FunctionalInterface
public interface Targets {

  /** Why this caller may not have events sent there; empty where it may. */
  Optional<String> refusal(URI url, Caller caller);
}
