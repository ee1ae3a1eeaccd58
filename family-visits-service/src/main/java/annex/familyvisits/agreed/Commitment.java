package annex.familyvisits.agreed;

import annex.chassis.check.Fields;
import annex.commissioning.body.Notation;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A commitment of the strategy.
 *
 * @param commitment in our own words
 * @param month by which it is kept, or null
 * @param horizon ISO 8601 period that it reaches ahead, or null
 */
public record Commitment(String commitment, @Nullable YearMonth month, @Nullable String horizon) {
  public Commitment {
    Fields.check()
        .text("commitment", commitment)
        .matches("horizon", horizon, Notation.PERIOD, "P12M")
        .orRefuse();
  }
}
