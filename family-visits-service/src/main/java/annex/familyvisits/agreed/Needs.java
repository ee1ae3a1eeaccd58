package annex.familyvisits.agreed;

import annex.chassis.check.Fields;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found that families and prisoners need.
 *
 * @param population people that the findings are about, or null
 * @param findings one by one
 * @param research that the strategy quotes, or null
 */
public record Needs(
    @Nullable Integer population, List<Finding> findings, @Nullable Research research) {

  public Needs {
    Fields.check().notNegative("population", population).rows("findings", findings).orRefuse();
    findings = List.copyOf(findings);
  }

  /**
   * A finding.
   *
   * @param finding in our own words
   * @param percent of those asked, or null
   * @param source or null
   * @param measured whether a figure stands behind it
   */
  public record Finding(
      String finding, @Nullable BigDecimal percent, @Nullable String source, Boolean measured) {
    public Finding {
      Fields.check()
          .text("finding", finding)
          .percentage("percent", percent)
          .optionalText("source", source)
          .present("measured", measured)
          .orRefuse();
    }
  }

  /** Research that is quoted: by how many percent something is lower, and where that was found. */
  public record Research(String finding, BigDecimal percentLower, @Nullable String origin) {
    public Research {
      Fields.check()
          .text("finding", finding)
          .present("percentLower", percentLower)
          .percentage("percentLower", percentLower)
          .optionalText("origin", origin)
          .orRefuse();
    }
  }
}
