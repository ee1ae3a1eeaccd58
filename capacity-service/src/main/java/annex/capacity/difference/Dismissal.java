package annex.capacity.difference;

/** What came of dismissing a difference. */
public sealed interface Dismissal {

  /** It is dismissed, and not found again while the figures are these. */
  record Done(MaterialDifference difference) implements Dismissal {}

  /** The establishment has none with this number. */
  record Unknown(int number) implements Dismissal {}

  /** It is not any more as the caller has seen it. */
  record OtherThanSeen(MaterialDifference difference) implements Dismissal {}

  /** It has ended before. */
  record NotOpen(MaterialDifference difference) implements Dismissal {}

  /** Others changed the assessment at the same moment, again and again; it may be tried again. */
  record Contended() implements Dismissal {}
}
