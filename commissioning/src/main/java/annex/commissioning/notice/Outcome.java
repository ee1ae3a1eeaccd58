package annex.commissioning.notice;

import annex.chassis.check.Fault;
import java.util.List;

/** What came of a proposal, or of a step after it. */
public sealed interface Outcome {

  /** It was done; this is how the Notice of Change stands now. */
  record Done(NoticeOfChange notice) implements Outcome {}

  /** The section has not commenced: there is nothing to change. */
  record NotCommenced() implements Outcome {}

  /** No Notice of Change has this number. */
  record Unknown(int number) implements Outcome {}

  /**
   * The section has changed since the version that the proposal is made for.
   *
   * @param last number of its last version
   */
  record BaseSuperseded(int base, int last) implements Outcome {}

  /** It has ended already, or this very party has agreed before: the step is not in the table. */
  record NotOpen(NoticeOfChange notice) implements Outcome {}

  /** It is not any more as the caller has seen it. */
  record OtherThanSeen(NoticeOfChange notice) implements Outcome {}

  /** The step is for the other party. */
  record NotForThisParty(NoticeOfChange notice, Step step) implements Outcome {}

  /** The change cannot be. */
  record Refused(List<Fault> faults) implements Outcome {
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /** The section would be as it is. */
  record ChangesNothing() implements Outcome {}

  /** The body would be larger than a section can be. */
  record TooLarge(int bytes, int limit) implements Outcome {}

  /** Others took a step at the same moment, again and again; it may be tried again. */
  record Contended() implements Outcome {}
}
