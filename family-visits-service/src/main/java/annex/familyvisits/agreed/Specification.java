package annex.familyvisits.agreed;

import annex.chassis.check.Fields;

/**
 * A service specification of table 7a that is about visits.
 *
 * @param number of its row, from 1
 * @param name as printed
 */
public record Specification(Integer number, String name) {
  public Specification {
    Fields.check()
        .present("number", number)
        .positive("number", number, null)
        .text("name", name)
        .orRefuse();
  }
}
