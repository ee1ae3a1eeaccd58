package annex.familyvisits.agreed;

import annex.chassis.check.Fields;
import java.util.List;

/**
 * The families strategy that the section follows.
 *
 * @param period as printed, such as {@code 2023-24}
 * @param vision as printed
 * @param values as printed
 */
public record Strategy(String period, String vision, List<String> values) {
  public Strategy {
    Fields.check().text("period", period).text("vision", vision).texts("values", values).orRefuse();
    values = List.copyOf(values);
  }
}
