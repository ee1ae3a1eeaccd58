package annex.familyvisits.booking.mongo;

import java.time.Duration;

/** Brings a store to rest: nothing is half done, due or pending any more. */
public final class Quiet {

  private Quiet() {}

  public static void bring(Stack stack, Stack.World world) throws InterruptedException {
    for (int turn = 0; turn < 3; turn++) {
      world.clock().move(Duration.ofSeconds(60));
      stack.heals.heal(world.clock().instant());
    }
    world.clock().move(Duration.ofSeconds(60));
    stack.heals.heal(world.clock().instant());
    while (stack.relay.sweep(stack.outbox) > 0) {
      world.clock().move(Duration.ofSeconds(3));
    }
  }
}
