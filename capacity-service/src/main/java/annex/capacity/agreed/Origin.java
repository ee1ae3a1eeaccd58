package annex.capacity.agreed;

import annex.chassis.check.Fields;
import annex.commissioning.body.Notation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Table 2c: where the population comes from.
 *
 * @param prisonRole such as Category C training prison
 * @param gender code, such as MALE
 * @param minimumAge in years
 * @param mainPopulation in words, or null
 * @param courtsOfOrigin in words, or null
 * @param feederPrisons the local prisons that most come from
 */
public record Origin(
    String prisonRole,
    String gender,
    Integer minimumAge,
    @Nullable String mainPopulation,
    @Nullable String courtsOfOrigin,
    List<String> feederPrisons) {
  public Origin {
    Fields.check()
        .text("prisonRole", prisonRole)
        .text("gender", gender)
        .matches("gender", gender, Notation.CODE, "MALE")
        .present("minimumAge", minimumAge)
        .notNegative("minimumAge", minimumAge)
        .optionalText("mainPopulation", mainPopulation)
        .optionalText("courtsOfOrigin", courtsOfOrigin)
        .texts("feederPrisons", feederPrisons)
        .orRefuse();
    feederPrisons = List.copyOf(feederPrisons);
  }
}
