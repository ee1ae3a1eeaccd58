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

/** The rules of table 2d and its footer. */
final class PopulationRules {

  static final List<Rule<CapacitySection>> ALL =
      List.of(
          new Rule<>(
              "CAP-13",
              "In table 2d the rows, the columns and the grand total agree.",
              PopulationRules::populationAddsUp),
          new Rule<>(
              "CAP-13",
              "A column of table 2d that does not apply holds no number.",
              PopulationRules::columnsThatDoNotApplyAreEmpty),
          new Rule<>(
              "CAP-16",
              "Where there is no resettlement prison, its figures do not apply.",
              PopulationRules::resettlementApplies));

  private static final Set<String> RESETTLEMENT_ROWS = Set.of("RESETTLEMENT", "DISCRETIONARY");

  private PopulationRules() {}

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
}
