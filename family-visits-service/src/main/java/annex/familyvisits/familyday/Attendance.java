package annex.familyvisits.familyday;

import annex.chassis.check.Fields;
import annex.familyvisits.record.Values;

/**
 * Who came to a prisoner on a family day; 0 and 0 where nobody did.
 *
 * @param adults how many
 * @param children how many
 */
public record Attendance(Integer adults, Integer children) {

  private static final int MOST = 30;

  /** Whether anybody came. */
  boolean anybody() {
    return adults + children > 0;
  }

  public Attendance {
    var fields = Values.number(Fields.check(), "adults", adults, 0, MOST, null);
    Values.number(fields, "children", children, 0, MOST, null).orRefuse();
  }
}
