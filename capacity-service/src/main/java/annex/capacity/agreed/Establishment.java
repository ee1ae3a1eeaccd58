package annex.capacity.agreed;

import annex.chassis.check.Fields;
import annex.commissioning.body.Money;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Table 1: what kind of prison it is.
 *
 * @param name such as HMP Wymott
 * @param region in kebab case, such as {@code north-west}
 * @param type as printed
 * @param baseType the type without its additions, such as Trainer
 * @param sexOffenderPlaces places named in the type, or null
 * @param specialistFunctions its specialist units
 * @param securityCategory as printed (CAP-9)
 * @param annualOperatingPrice for a year, or null
 */
public record Establishment(
    String name,
    String region,
    String type,
    String baseType,
    @Nullable Integer sexOffenderPlaces,
    List<SpecialistUnit> specialistFunctions,
    String securityCategory,
    @Nullable Money annualOperatingPrice) {

  private static final Pattern KEBAB = Pattern.compile("[a-z]+(-[a-z]+)*");

  public Establishment {
    Fields.check()
        .text("name", name)
        .text("region", region)
        .is(
            "region",
            region,
            text -> KEBAB.matcher(text).matches(),
            "must be such as north-west",
            null)
        .text("type", type)
        .text("baseType", baseType)
        .notNegative("sexOffenderPlaces", sexOffenderPlaces)
        .rows("specialistFunctions", specialistFunctions)
        .distinct("specialistFunctions", specialistFunctions, SpecialistUnit::unit, null)
        .text("securityCategory", securityCategory)
        .orRefuse();
    specialistFunctions = List.copyOf(specialistFunctions);
  }

  /**
   * A specialist unit; its beds may be agreed as a range (CAP-17).
   *
   * @param unit its name, such as TC or PIPE
   * @param minimumBeds beds that it has at least
   * @param maximumBeds beds that it has at most, not below the minimum
   */
  public record SpecialistUnit(String unit, Integer minimumBeds, Integer maximumBeds) {
    public SpecialistUnit {
      Fields.check()
          .text("unit", unit)
          .present("minimumBeds", minimumBeds)
          .notNegative("minimumBeds", minimumBeds, "CAP-17")
          .present("maximumBeds", maximumBeds)
          .is(
              "maximumBeds",
              maximumBeds,
              most -> minimumBeds == null || most >= minimumBeds,
              "must not be below minimumBeds",
              "CAP-17")
          .orRefuse();
    }
  }
}
