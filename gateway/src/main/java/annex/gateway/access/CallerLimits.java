package annex.gateway.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;

/** How many requests each client may make in a second. */
final class CallerLimits {

  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
  private static final int MOST_CLIENTS = 100_000;

  private final LoadingCache<String, RateLimiter> limiters;

  CallerLimits(int perSecond) {
    var config =
        RateLimiterConfig.custom()
            .limitForPeriod(perSecond)
            .limitRefreshPeriod(Duration.ofSeconds(1))
            .timeoutDuration(Duration.ZERO)
            .build();
    this.limiters =
        Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build(client -> RateLimiter.of(client, config));
  }

  /** Whether the client may make one more request now. */
  boolean permit(String client) {
    return limiters.get(client).acquirePermission();
  }
}
