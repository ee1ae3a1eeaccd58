package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Place;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.List;
import java.util.stream.Stream;

/** Rows, columns and the grand total of table 2d. A cell that does not apply adds nothing. */
final class PopulationMatrixAddsUp implements Rule {

  @Override
  public Terms terms() {
    return Terms.error(
            "population-matrix-adds-up",
            "In table 2d rows, columns and the grand total are the sums of their cells.")
        .in(Area.CAPACITY, "2d")
        .covering("CAP-13");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    var population = annex.at(Area.CAPACITY, "population");
    var rows = population.at("rows").rows();
    var columns = population.at("totals").fields();
    var total = Figure.number("grand total (table 2d)", population.at("total"));
    return Stream.of(
            rows.stream().flatMap(PopulationMatrixAddsUp::row),
            columns.stream().flatMap(column -> column(rows, column)),
            Compare.equal(
                Figure.sum(
                    "totals of the rows (table 2d)",
                    rows.stream().map(row -> row.at("total")).toList()),
                total),
            Compare.equal(Figure.sum("totals of the columns (table 2d)", columns), total))
        .flatMap(found -> found);
  }

  private static Stream<Contradiction> row(Place row) {
    var segment = row.at("segment").text();
    return Compare.equal(
        Figure.sum("cells of %s (table 2d)".formatted(segment), row.at("cells").fields()),
        Figure.number("total of %s (table 2d)".formatted(segment), row.at("total")));
  }

  private static Stream<Contradiction> column(List<Place> rows, Place total) {
    var name = total.pointer().substring(total.pointer().lastIndexOf('/') + 1);
    return Compare.equal(
        Figure.sum(
            "cells of the column %s (table 2d)".formatted(name),
            rows.stream().map(row -> row.at("cells").at(name)).toList()),
        Figure.number("total of the column %s (table 2d)".formatted(name), total));
  }
}
