package annex.capacity.agreed;

import annex.chassis.check.Fields;
import annex.commissioning.body.Cell;
import annex.commissioning.body.Notation;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Table 2d: the estimated population, by sentence and by category (CAP-13).
 *
 * @param asAt the month that it was estimated for, or null
 * @param rows by sentence; segments differ
 * @param totals of the columns
 * @param total of all
 */
public record Population(
    @Nullable YearMonth asAt, List<Row> rows, Categories totals, Integer total) {

  public Population {
    Fields.check()
        .rows("rows", rows)
        .distinct("rows", rows, Row::segment, "CAP-13")
        .present("totals", totals)
        .present("total", total)
        .notNegative("total", total, "CAP-13")
        .orRefuse();
    rows = List.copyOf(rows);
  }

  /**
   * The people of one kind of sentence.
   *
   * @param segment code of the row
   * @param label as printed
   * @param cells by category
   * @param total of the row
   */
  public record Row(String segment, String label, Categories cells, Integer total) {
    public Row {
      Fields.check()
          .text("segment", segment)
          .matches("segment", segment, Notation.CODE, "RECALLEES")
          .text("label", label)
          .present("cells", cells)
          .present("total", total)
          .notNegative("total", total, "CAP-13")
          .orRefuse();
    }
  }

  /**
   * Numbers of people by security category; a cell may be blank or not applicable.
   *
   * @param catA category A
   * @param catB category B
   * @param catC category C
   * @param catD category D
   * @param maleYo male young offenders
   * @param other any other
   */
  public record Categories(
      @Nullable Cell catA,
      @Nullable Cell catB,
      @Nullable Cell catC,
      @Nullable Cell catD,
      @Nullable Cell maleYo,
      @Nullable Cell other) {}
}
