package annex.commissioning.section.web;

import annex.chassis.check.Fields;
import java.time.LocalDate;

/**
 * The request to commence a section.
 *
 * @param effectiveFrom the date from which the first version holds
 * @param body the area's own body
 */
public record CommenceSection<B>(LocalDate effectiveFrom, B body) {

  public CommenceSection {
    Fields.check().present("effectiveFrom", effectiveFrom).present("body", body).orRefuse();
  }
}
