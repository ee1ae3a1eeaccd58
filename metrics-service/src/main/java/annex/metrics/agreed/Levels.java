package annex.metrics.agreed;

import annex.chassis.check.Fields;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One printed row of a metric: figures of 0 or more, in its unit. A blank cell is null and is never
 * 0 (GOV-7); a cell that is left out is blank.
 *
 * @param monthly by month, in order (GOV-6)
 * @param quarters by quarter, in order; always all four
 * @param total for the year
 * @param national for all establishments (GOV-14)
 */
public record Levels(
    Map<YearMonth, @Nullable BigDecimal> monthly,
    Map<Quarter, @Nullable BigDecimal> quarters,
    @Nullable BigDecimal total,
    @Nullable BigDecimal national) {

  public Levels {
    var fields = Fields.check().entries("monthly", monthly).entries("quarters", quarters);
    if (monthly != null && quarters != null) {
      monthly = Collections.unmodifiableMap(new TreeMap<>(monthly));
      var all = new EnumMap<Quarter, @Nullable BigDecimal>(Quarter.class);
      for (var quarter : Quarter.values()) {
        all.put(quarter, quarters.get(quarter));
      }
      quarters = Collections.unmodifiableMap(all);
      given(monthly, quarters, total, national).forEach(fields::notNegative);
    }
    fields.orRefuse();
  }

  /** The cells that are not blank, by their place in the row, such as {@code quarters/Q1}. */
  Map<String, BigDecimal> given() {
    return given(monthly, quarters, total, national);
  }

  private static Map<String, BigDecimal> given(
      Map<YearMonth, @Nullable BigDecimal> monthly,
      Map<Quarter, @Nullable BigDecimal> quarters,
      @Nullable BigDecimal total,
      @Nullable BigDecimal national) {
    var cells = new LinkedHashMap<String, BigDecimal>();
    monthly.forEach((month, figure) -> put(cells, "monthly/" + month, figure));
    quarters.forEach((quarter, figure) -> put(cells, "quarters/" + quarter, figure));
    put(cells, "total", total);
    put(cells, "national", national);
    return cells;
  }

  private static void put(
      Map<String, BigDecimal> cells, String place, @Nullable BigDecimal figure) {
    if (figure != null) {
      cells.put(place, figure);
    }
  }

  /** The figures of those of these months that are not blank. */
  List<BigDecimal> givenIn(Collection<YearMonth> months) {
    var figures = new ArrayList<BigDecimal>();
    for (var month : months) {
      var figure = monthly.get(month);
      if (figure != null) {
        figures.add(figure);
      }
    }
    return figures;
  }

  /** The same row with a cell for each of these months, blank where it had none. */
  Levels over(List<YearMonth> months) {
    var whole = new TreeMap<YearMonth, @Nullable BigDecimal>(monthly);
    months.forEach(month -> whole.putIfAbsent(month, null));
    return new Levels(whole, quarters, total, national);
  }

  /** Three months of the reporting year (GOV-6). */
  public enum Quarter {
    /** April to June. */
    Q1(0),
    /** July to September. */
    Q2(3),
    /** October to December. */
    Q3(6),
    /** January to March. */
    Q4(9);

    private final int before;

    Quarter(int before) {
      this.before = before;
    }

    /** The months of the quarter, of the twelve of the year. */
    List<YearMonth> of(List<YearMonth> year) {
      return year.subList(before, before + 3);
    }
  }
}
