package annex.familyvisits.agreed;

import annex.chassis.check.Fields;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Surveys of visitors and prisoners.
 *
 * @param heldIn month, or null
 * @param names of the surveys
 * @param results one by one
 * @param otherSource that says the same, or null
 */
public record Surveys(
    @Nullable YearMonth heldIn,
    List<String> names,
    List<Result> results,
    @Nullable OtherSource otherSource) {

  public Surveys {
    Fields.check().texts("names", names).rows("results", results).orRefuse();
    names = List.copyOf(names);
    results = List.copyOf(results);
  }

  /**
   * A result; figures that are not printed are null.
   *
   * @param finding in our own words
   * @param percent of those asked
   * @param count of people
   * @param outOf so many, not below the count
   * @param minimum of a range
   * @param maximum of a range, not below the minimum
   * @param rank among others, in words
   * @param source where it differs from the surveys
   */
  public record Result(
      String finding,
      @Nullable BigDecimal percent,
      @Nullable Integer count,
      @Nullable Integer outOf,
      @Nullable BigDecimal minimum,
      @Nullable BigDecimal maximum,
      @Nullable String rank,
      @Nullable String source) {
    public Result {
      Fields.check()
          .text("finding", finding)
          .percentage("percent", percent)
          .notNegative("count", count)
          .notAbove("count", count, "outOf", outOf, null)
          .notNegative("outOf", outOf)
          .notNegative("minimum", minimum)
          .notAbove("minimum", minimum, "maximum", maximum, null)
          .notNegative("maximum", maximum)
          .optionalText("rank", rank)
          .optionalText("source", source)
          .orRefuse();
    }
  }

  /** Another document, the years that it is about, and its priority. */
  public record OtherSource(String name, @Nullable String period, @Nullable String priority) {
    public OtherSource {
      Fields.check()
          .text("name", name)
          .optionalText("period", period)
          .optionalText("priority", priority)
          .orRefuse();
    }
  }
}
