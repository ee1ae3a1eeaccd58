package annex.familyvisits.agreed;

import annex.chassis.check.Fields;

/**
 * An option of table 7c that is about visits (VIS-28).
 *
 * @param number of its row, from 1
 * @param specification that it belongs to
 * @param option what it adds
 * @param commissioned whether it is bought, yes or no
 */
public record ServiceOption(
    Integer number, String specification, String option, Boolean commissioned) {
  public ServiceOption {
    Fields.check()
        .present("number", number)
        .positive("number", number, "VIS-28")
        .text("specification", specification)
        .text("option", option)
        .present("commissioned", commissioned)
        .orRefuse();
  }
}
