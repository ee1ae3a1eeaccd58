package annex.capacity.agreed;

import annex.chassis.check.Fields;
import annex.commissioning.body.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The footer of table 2d (CAP-16).
 *
 * @param resettlementPrison whether it is one
 * @param percent of the population, whole percent
 * @param places number of them
 */
public record Resettlement(
    Boolean resettlementPrison, @Nullable Cell percent, @Nullable Cell places) {
  public Resettlement {
    Fields.check().present("resettlementPrison", resettlementPrison).orRefuse();
  }
}
