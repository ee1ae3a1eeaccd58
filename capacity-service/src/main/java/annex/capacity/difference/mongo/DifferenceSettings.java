package annex.capacity.difference.mongo;

import annex.capacity.difference.Threshold;
import annex.capacity.difference.Thresholds;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is material, and how often it is looked for.
 *
 * @param sweep how long between two looks at what is behind
 * @param certified threshold of capacity figures (CAP-3)
 * @param populationTotal threshold of all people (CAP-6)
 * @param populationRows threshold of the rows of table 2d and the parts of table 2c (CAP-6)
 */
@ConfigurationProperties("annex.differences")
record DifferenceSettings(
    Duration sweep, Threshold certified, Threshold populationTotal, Threshold populationRows) {

  Thresholds thresholds() {
    return new Thresholds(certified, populationTotal, populationRows);
  }
}
