package annex.familyvisits.video;

import annex.chassis.check.Fault;
import annex.familyvisits.booking.Booked;
import java.util.List;

/** What came of a call about a request for a video visit. */
public sealed interface Answered {

  /** It is done, or was before. */
  record Done(VideoRequest request) implements Answered {}

  /** There is no such request. */
  record Unknown() implements Answered {}

  /** It stands where the step cannot be taken. */
  record StandsOtherwise(VideoRequest request) implements Answered {}

  /** Nothing is agreed for its first day. */
  record NothingAgreed() implements Answered {}

  /** Values in it cannot be. */
  record Refused(List<Fault> faults) implements Answered {
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /** A rule of the section refuses it. */
  record Breaks(Booked.Breaks rule) implements Answered {}

  /** Others changed it all the time; nothing was changed. */
  record Contended() implements Answered {}
}
