package annex.capacity.certificate;

import annex.chassis.check.Fault;
import java.util.List;

/** What came of recording a certificate. */
public sealed interface Recording {

  /** It is recorded. */
  record Recorded(CellCertificate certificate) implements Recording {}

  /** It had been recorded with the same figures: nothing was changed. */
  record AlreadyRecorded(CellCertificate certificate) implements Recording {}

  /** Another certificate has the reference: nothing was changed. */
  record RecordedOtherwise(CellCertificate certificate) implements Recording {}

  /** It cannot be. */
  record Refused(List<Fault> faults) implements Recording {
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
