package annex.capacity.count;

import annex.chassis.check.Fault;
import java.time.LocalDate;
import java.util.List;

/** What came of recording a count. */
public sealed interface Recording {

  /** It is recorded. */
  record Recorded(PopulationCount count) implements Recording {}

  /** It had been recorded with the same figures: nothing was changed. */
  record AlreadyRecorded(PopulationCount count) implements Recording {}

  /**
   * The day was counted otherwise: a correction must name what it corrects.
   *
   * @param last count of the day
   */
  record CountedOtherwise(PopulationCount last) implements Recording {}

  /** The day has no count with the number that was to be corrected. */
  record NothingToCorrect(int number) implements Recording {}

  /** No section was in force on the day, so that there is no table to count by. */
  record NothingAgreed(LocalDate asAt) implements Recording {}

  /** It cannot be. */
  record Refused(List<Fault> faults) implements Recording {
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
