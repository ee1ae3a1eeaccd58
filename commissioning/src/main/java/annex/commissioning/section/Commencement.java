package annex.commissioning.section;

import annex.chassis.check.Fault;
import java.util.List;

/** What came of commencing a section. */
public sealed interface Commencement {

  /** The section has begun. */
  record Commenced(SectionVersion version) implements Commencement {}

  /** The section had begun with the same body from the same date: nothing was changed. */
  record AlreadyCommenced(SectionVersion version) implements Commencement {}

  /** The section had begun otherwise: only a Notice of Change can change it now. */
  record CommencedOtherwise(SectionVersion version) implements Commencement {}

  /** The body breaks rules of the annex, or the date cannot be. */
  record Refused(List<Fault> faults) implements Commencement {}

  /** The body is larger than a section can be. */
  record TooLarge(int bytes, int limit) implements Commencement {}
}
