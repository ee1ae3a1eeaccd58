package annex.capacity.agreed;

import annex.commissioning.body.Cell;
import annex.commissioning.body.Rule;
import annex.commissioning.body.Rule.Breaches;
import annex.commissioning.body.Sums;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules that a capacity body must keep: those that the source itself keeps. */
public final class CapacityRules {

  /** All of them, in the order in which they are reported. */
  public static final List<Rule<CapacitySection>> ALL =
      List.of(
          new Rule<>(
              "CAP-13",
              "In table 2d the rows, the columns and the grand total agree.",
              CapacityRules::populationAddsUp),
          new Rule<>(
              "CAP-13",
              "A column of table 2d that does not apply holds no number.",
              CapacityRules::columnsThatDoNotApplyAreEmpty),
          new Rule<>(
              "CAP-16",
              "Where there is no resettlement prison, its figures do not apply.",
              CapacityRules::resettlementApplies),
          new Rule<>(
              "INT-38",
              "The parts of a segment make its printed totals.",
              CapacityRules::segmentsAddUp));

  private static final Set<String> RESETTLEMENT_ROWS = Set.of("RESETTLEMENT", "DISCRETIONARY");

  private CapacityRules() {}

  private static void populationAddsUp(CapacitySection body, Breaches breaches) {
    var population = body.population();
    var rows = population.rows();
    for (int index = 0; index < rows.size(); index++) {
      var row = rows.get(index);
      sum(
          breaches,
          "/population/rows/%d/total".formatted(index),
          "cells of the row",
          Arrays.stream(Category.values()).map(category -> category.of(row.cells())).toList(),
          row.total());
    }
    for (var category : Category.values()) {
      sum(
          breaches,
          "/population/totals/" + category.field(),
          "cells of the column",
          rows.stream().map(row -> category.of(row.cells())).toList(),
          Cell.numberIn(category.of(population.totals())).orElse(null));
    }
    Sums.compare(
        breaches,
        "/population/total",
        "totals of the rows",
        rows.stream().map(Population.Row::total).toList(),
        population.total());
    sum(
        breaches,
        "/population/total",
        "totals of the columns",
        Arrays.stream(Category.values()).map(category -> category.of(population.totals())).toList(),
        population.total());
  }

  /** Sums cells: one that does not apply adds nothing, a blank one is unknown. */
  private static void sum(
      Breaches breaches,
      String pointer,
      String what,
      Collection<? extends @Nullable Cell> cells,
      @Nullable Integer total) {
    var numbers =
        cells.stream()
            .filter(cell -> cell == null || cell.number().isPresent())
            .<@Nullable Integer>map(cell -> Cell.numberIn(cell).orElse(null))
            .toList();
    Sums.compare(breaches, pointer, what, numbers, total);
  }

  private static void columnsThatDoNotApplyAreEmpty(CapacitySection body, Breaches breaches) {
    var population = body.population();
    for (var category : Category.values()) {
      if (!(category.of(population.totals()) instanceof Cell.NotApplicable)) {
        continue;
      }
      for (int index = 0; index < population.rows().size(); index++) {
        if (Cell.numberIn(category.of(population.rows().get(index).cells())).isPresent()) {
          breaches.add(
              "/population/rows/%d/cells/%s".formatted(index, category.field()),
              "holds a number in a column that does not apply");
        }
      }
    }
  }

  private static void resettlementApplies(CapacitySection body, Breaches breaches) {
    var resettlement = body.resettlement();
    if (resettlement.resettlementPrison()) {
      return;
    }
    notApplicable(breaches, "/resettlement/percent", resettlement.percent());
    notApplicable(breaches, "/resettlement/places", resettlement.places());
    var rows = body.population().rows();
    for (int index = 0; index < rows.size(); index++) {
      var row = rows.get(index);
      if (RESETTLEMENT_ROWS.contains(row.segment())) {
        for (var category : Category.values()) {
          notApplicable(
              breaches,
              "/population/rows/%d/cells/%s".formatted(index, category.field()),
              category.of(row.cells()));
        }
      }
    }
  }

  private static void notApplicable(Breaches breaches, String pointer, @Nullable Cell cell) {
    if (!(cell instanceof Cell.NotApplicable)) {
      breaches.add(pointer, "must be not applicable, for it is no resettlement prison");
    }
  }

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
