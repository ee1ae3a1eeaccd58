package annex.gateway.following;

import annex.gateway.problem.GatewayProblem;
import annex.gateway.problem.Refused;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the streams that are open, and opens no more than may be at once. */
final class Streams {

  private final StreamSettings settings;
  private final AtomicInteger all = new AtomicInteger();
  private final Map<String, Integer> ofClients = new ConcurrentHashMap<>();

  Streams(StreamSettings settings) {
    this.settings = settings;
  }

  /** How many are open. */
  int open() {
    return all.get();
  }

  /**
   * Opens one.
   *
   * @throws Refused when the client, or all clients together, have as many as may be
   */
  Open open(String client) {
    if (all.incrementAndGet() > settings.atOnce()) {
      all.decrementAndGet();
      throw new Refused(GatewayProblem.TOO_MANY_STREAMS, "This instance can open no more now.");
    }
    if (ofClients.merge(client, 1, Integer::sum) > settings.perClient()) {
      close(client);
      throw new Refused(
          GatewayProblem.TOO_MANY_STREAMS,
          "A client may have %d open at once.".formatted(settings.perClient()));
    }
    return new Open(this, client);
  }

  private void close(String client) {
    var _ = ofClients.computeIfPresent(client, (_, open) -> open == 1 ? null : open - 1);
    all.decrementAndGet();
  }

  /** A stream that is open until it is closed, once. */
  record Open(Streams streams, String client) {

    void close() {
      streams.close(client);
    }
  }
}
