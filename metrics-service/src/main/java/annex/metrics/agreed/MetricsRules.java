package annex.metrics.agreed;

import annex.commissioning.body.Rule;
import java.util.List;
import java.util.stream.Stream;

/** The rules that a metrics body must keep: those that the source itself keeps. */
public final class MetricsRules {

  /** All of them, in the order in which they are reported. */
  public static final List<Rule<MetricsSection>> ALL =
      Stream.of(
              MetricSetRules.ALL,
              RequiredLevelRules.ALL,
              ObjectiveRules.ALL,
              SpecificationRules.ALL)
          .flatMap(List::stream)
          .toList();

  private MetricsRules() {}
}
