package annex.capacity.agreed;

import annex.commissioning.body.Rule;
import annex.commissioning.body.Rule.Breaches;
import annex.commissioning.body.Sums;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of the segment sizes of table 4b. */
final class SegmentRules {

  static final List<Rule<CapacitySection>> ALL =
      List.of(
          new Rule<>(
              "INT-38",
              "The parts of a segment make its printed totals.",
              SegmentRules::segmentsAddUp));

  private SegmentRules() {}

  private static void segmentsAddUp(CapacitySection body, Breaches breaches) {
    for (int index = 0; index < body.segments().size(); index++) {
      var segment = body.segments().get(index);
      var pointer = "/segments/" + index;
      if (segment.scoreBands() != null) {
        scoreBandsAddUp(segment.scoreBands(), pointer + "/scoreBands", breaches);
      }
      if (segment.breakdown() != null) {
        breakdownAddsUp(segment.breakdown(), pointer + "/breakdown", breaches);
      }
    }
  }

  private static void scoreBandsAddUp(
      Segment.ScoreBands scores, String pointer, Breaches breaches) {
    var total = scores.total().count();
    Sums.compare(
        breaches,
        pointer + "/total/count",
        "bands",
        scores.bands().stream().<@Nullable Integer>map(Segment.ScoreBand::count).toList(),
        total);
    if (scores.assessed() != null && total != null && !scores.assessed().equals(total)) {
      breaches.add(
          pointer + "/assessed",
          "is %d, but the total of the bands is %d".formatted(scores.assessed(), total));
    }
  }

  private static void breakdownAddsUp(
      Segment.Breakdown breakdown, String pointer, Breaches breaches) {
    for (int index = 0; index < breakdown.rows().size(); index++) {
      var row = breakdown.rows().get(index);
      Sums.compare(
          breaches,
          "%s/rows/%d/total/count".formatted(pointer, index),
          "offences",
          row.offences().stream().<@Nullable Integer>map(Segment.OffenceCount::count).toList(),
          row.total().count());
    }
    Sums.compare(
        breaches,
        pointer + "/total/count",
        "totals of the bands",
        breakdown.rows().stream().<@Nullable Integer>map(row -> row.total().count()).toList(),
        breakdown.total().count());
  }
}
