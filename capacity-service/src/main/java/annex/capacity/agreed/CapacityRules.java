package annex.capacity.agreed;

import annex.commissioning.body.Rule;
import java.util.List;
import java.util.stream.Stream;

/** The rules that a capacity body must keep: those that the source itself keeps. */
public final class CapacityRules {

  /** All of them, in the order in which they are reported. */
  public static final List<Rule<CapacitySection>> ALL =
      Stream.of(PopulationRules.ALL, SegmentRules.ALL).flatMap(List::stream).toList();

  private CapacityRules() {}
}
