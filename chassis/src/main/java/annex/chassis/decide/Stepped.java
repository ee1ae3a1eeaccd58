package annex.chassis.decide;

/**
 * What came of a step about a thing that is kept with a revision.
 *
 * @param <T> the thing
 * @param <E> why a step may be refused
 */
public sealed interface Stepped<T, E> {

  /** It is done, now or before. */
  record Done<T, E>(T after) implements Stepped<T, E> {}

  /** A rule refuses it; nothing was changed. */
  record Refused<T, E>(E reason, String detail) implements Stepped<T, E> {}

  /** The thing is not any more as the caller has seen it; nothing was changed. */
  record OtherThanSeen<T, E>(T now) implements Stepped<T, E> {}

  /** There is no such thing. */
  record Unknown<T, E>() implements Stepped<T, E> {}
}
