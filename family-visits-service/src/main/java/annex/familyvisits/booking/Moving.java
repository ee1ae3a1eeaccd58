package annex.familyvisits.booking;

/** What came of a step of a booking. */
public sealed interface Moving {

  /** It is done, or was before. */
  record Done(Booking booking) implements Moving {}

  /** There is no such booking. */
  record Unknown() implements Moving {}

  /** It stands where the step cannot be taken. */
  record NotPossible(Booking booking) implements Moving {}

  /** It has begun, so that only its outcome can be recorded. */
  record Begun(Booking booking) implements Moving {}

  /** It has not begun, so that nothing can have become of it. */
  record NotBegun(Booking booking) implements Moving {}
}
