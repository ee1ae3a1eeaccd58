package annex.metrics.agreed;

import annex.chassis.check.Fields;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A single thing that a text states: exactly one of a value, an amount and a list of values.
 *
 * @param name in camel case, such as {@code pipeBeds}
 * @param value a text, or null
 * @param amount 0 or more, or null
 * @param values texts; empty where the fact is no list
 * @param unit of the amount or what the value is, or null
 */
public record Fact(
    String name,
    @Nullable String value,
    @Nullable BigDecimal amount,
    List<String> values,
    @Nullable String unit) {

  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

  public Fact {
    var fields =
        Fields.check()
            .text("name", name)
            .matches("name", name, NAME, "pipeBeds")
            .optionalText("value", value)
            .notNegative("amount", amount)
            .texts("values", values)
            .optionalText("unit", unit);
    boolean list = values != null && !values.isEmpty();
    int filled = (value == null ? 0 : 1) + (amount == null ? 0 : 1) + (list ? 1 : 0);
    if (values != null && filled != 1) {
      fields.refuse("value", "must be the only one of value, amount and values, or blank", null);
    }
    fields.orRefuse();
    values = List.copyOf(values);
  }
}
