package annex.familyvisits.record;

/**
 * What a record says to a step.
 *
 * @param <R> the record
 * @param <E> why it may refuse
 */
public sealed interface Step<R, E> {

  /** It is so from now on. */
  record Taken<R, E>(R next, String happened) implements Step<R, E> {}

  /** It is so already. */
  record Stays<R, E>() implements Step<R, E> {}

  /** It cannot be. */
  record Refused<R, E>(E reason, String detail) implements Step<R, E> {}

  /** A step that is taken. */
  static <R, E> Step<R, E> taken(R next, String happened) {
    return new Taken<>(next, happened);
  }

  /** A step that was taken before. */
  static <R, E> Step<R, E> stays() {
    return new Stays<>();
  }

  /** A step that is refused. */
  static <R, E> Step<R, E> refused(E reason, String detail) {
    return new Refused<>(reason, detail);
  }
}
