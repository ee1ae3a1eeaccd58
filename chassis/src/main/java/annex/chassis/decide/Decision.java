package annex.chassis.decide;

/**
 * What is to be done with a state. It is made anew with every state that others wrote meanwhile, so
 * it changes nothing but what it returns.
 *
 * @param <T> what is decided on
 * @param <R> what the caller is told
 */
@FunctionalInterface
public interface Decision<T, R> {

  /** Decides. */
  Step<T, R> on(T state);

  /**
   * What came of a decision.
   *
   * @param next the state after it, the same where nothing changes
   * @param result what the caller is told once it is written
   */
  record Step<T, R>(T next, R result) {}
}
