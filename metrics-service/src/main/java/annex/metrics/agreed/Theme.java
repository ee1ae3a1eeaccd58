package annex.metrics.agreed;

import annex.chassis.check.Fields;

/**
 * What commissioning intentions are grouped by in table 3.
 *
 * @param number from 1
 * @param title as printed
 */
public record Theme(Integer number, String title) {
  public Theme {
    Fields.check()
        .present("number", number)
        .positive("number", number, null)
        .text("title", title)
        .orRefuse();
  }
}
