package annex.gateway.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How many requests each client may make in a second, and how many plain reads of an annex, which
 * cost far less. A plain read that is not answered on the connection itself counts as both.
 */
public final class CallerLimits {

  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
  private static final int MOST_CLIENTS = 100_000;

  private final LoadingCache<String, RateLimiter> requests;
  private final LoadingCache<String, RateLimiter> plainReads;

  /** Limits that no client has used yet. */
  public CallerLimits(int requestsPerSecond, int plainReadsPerSecond) {
    this.requests = limiters(requestsPerSecond);
    this.plainReads = limiters(plainReadsPerSecond);
  }

  private static LoadingCache<String, RateLimiter> limiters(int perSecond) {
    var config =
        RateLimiterConfig.custom()
            .limitForPeriod(perSecond)
            .limitRefreshPeriod(Duration.ofSeconds(1))
            .timeoutDuration(Duration.ZERO)
            .build();
    return Caffeine.newBuilder()
        .maximumSize(MOST_CLIENTS)
        .expireAfterAccess(FORGOTTEN_AFTER)
        .build(client -> RateLimiter.of(client, config));
  }

  /** Whether the client may make one more request now. */
  boolean permit(String client) {
    return requests.get(client).acquirePermission();
  }

  /** Whether the client may make one more plain read of an annex now. */
  boolean permitPlainRead(String client) {
    return plainReads(client).getAsBoolean();
  }

  /**
   * Asks each time whether the client may make one more plain read of an annex now. To be kept for
   * seconds only: the limit of a client that has not been asked for lately is forgotten.
   */
  public BooleanSupplier plainReads(String client) {
    return plainReads.get(client)::acquirePermission;
  }
}
