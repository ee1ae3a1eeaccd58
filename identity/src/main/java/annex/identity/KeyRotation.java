package annex.identity;

import annex.identity.keys.SigningKeys;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks now and then whether it is time for another key. */
final class KeyRotation {

  private final SigningKeys keys;

  KeyRotation(SigningKeys keys) {
    this.keys = keys;
  }

  @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
  void look() {
    keys.rotate();
  }
}
