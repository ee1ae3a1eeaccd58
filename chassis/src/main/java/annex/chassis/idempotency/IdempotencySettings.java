package annex.chassis.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long what is remembered.
 *
 * @param kept how long a first answer is given again; at least a day
 * @param lease how long a request may run before others may take its key
 * @param sweep how long between two looks for what may be forgotten
 */
@ConfigurationProperties("annex.idempotency")
record IdempotencySettings(Duration kept, Duration lease, Duration sweep) {

  IdempotencySettings {
    if (kept.compareTo(Duration.ofDays(1)) < 0) {
      throw new IllegalArgumentException(
          "annex.idempotency.kept must be 24h or more: clients rely on it");
    }
  }
}
