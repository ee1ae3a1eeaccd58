package annex.familyvisits.forum;

import annex.chassis.check.Fields;
import annex.familyvisits.record.Values;
import java.time.LocalDate;

/**
 * That a family forum was held.
 *
 * @param on the date
 * @param families that were there
 */
public record Held(LocalDate on, Integer families) {

  private static final int MOST = 500;

  public Held {
    Values.number(Values.date(Fields.check(), "on", on), "families", families, 0, MOST, null)
        .orRefuse();
  }
}
