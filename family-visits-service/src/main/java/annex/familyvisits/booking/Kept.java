package annex.familyvisits.booking;

/** What came of keeping a place. */
public sealed interface Kept {

  /** It is kept, or was. */
  record Place(Booking booking) implements Kept {}

  /** It is not, and never will be under this id. */
  record None() implements Kept {}
}
