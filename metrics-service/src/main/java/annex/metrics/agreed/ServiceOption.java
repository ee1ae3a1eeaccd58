package annex.metrics.agreed;

import annex.chassis.check.Fields;

/**
 * An option of table 7c, above the national minimum (GOV-20).
 *
 * @param number from 1
 * @param specification that it belongs to
 * @param option what it adds
 * @param commissioned whether it is bought, yes or no
 */
public record ServiceOption(
    Integer number, String specification, String option, Boolean commissioned) {
  public ServiceOption {
    Fields.check()
        .present("number", number)
        .positive("number", number, "GOV-20")
        .text("specification", specification)
        .text("option", option)
        .present("commissioned", commissioned)
        .orRefuse();
  }
}
