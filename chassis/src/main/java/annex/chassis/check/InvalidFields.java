package annex.chassis.check;

import java.util.List;

/** A record refused to be made: the faults of its fields, pointers relative to the record. */
public final class InvalidFields extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  InvalidFields(List<Fault> faults) {
    super(faults.toString());
    this.faults = List.copyOf(faults);
  }

  /** What is wrong, never empty. */
  public List<Fault> faults() {
    return faults;
  }
}
