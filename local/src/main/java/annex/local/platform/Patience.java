package annex.local.platform;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for what only tells by being looked at. */
public final class Patience {

  private static final long LOOK_EVERY_MILLIS = 50;

  private Patience() {}

  /**
   * Looks until it is so or the limit is reached.
   *
   * @return whether it is so
   */
  public static boolean until(Duration limit, BooleanSupplier isSo) {
    var deadline = System.nanoTime() + limit.toNanos();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      pause();
    }
    return true;
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_EVERY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailed("Interrupted.", e);
    }
  }
}
