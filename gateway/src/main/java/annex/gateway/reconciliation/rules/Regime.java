package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Place;
import annex.gateway.reconciliation.Sections;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rows of section 3: seven days and two averages, each of five parts and a total. */
final class Regime {

  static final String TOTAL = "total";
  static final List<String> PARTS =
      List.of("activity", "association", "domestics", "meal", "movement");

  /** The averages, and of how many days from Monday each is the mean. */
  static final Map<String, Integer> AVERAGES = Map.of("fiveDayAverage", 5, "sevenDayAverage", 7);

  /** Printed times have lost their seconds: five parts lose less than five minutes (ACT-17). */
  static final BigDecimal LOST_IN_A_TOTAL = BigDecimal.valueOf(5 * 60);

  static final BigDecimal MINUTE = BigDecimal.valueOf(60);
  private static final BigDecimal NANOSECOND = new BigDecimal("0.000000001");

  private Regime() {}

  private static Place regime(Sections annex) {
    return annex.at(Area.ACTIVITIES, "regime");
  }

  static List<Place> days(Sections annex) {
    return regime(annex).at("days").rows();
  }

  static Place average(Sections annex, String name) {
    return regime(annex).at(name);
  }

  /** All rows, the averages last. */
  static Stream<Place> rows(Sections annex) {
    return Stream.concat(
        days(annex).stream(),
        AVERAGES.keySet().stream().sorted().map(name -> average(annex, name)));
  }

  /** Time out of cell as it is printed. */
  static Figure total(Place row) {
    return Figure.duration("time out of cell, %s (section 3)".formatted(name(row)), row.at(TOTAL));
  }

  static Figure parts(Place row) {
    var what = "its five parts, %s (section 3)".formatted(name(row));
    return Figure.sum(
        what, PARTS.stream().map(part -> Figure.duration(what, row.at(part))).toList());
  }

  /** The cells of the averages beside the days that they are means of. */
  static Stream<Mean> means(Sections annex) {
    return AVERAGES.keySet().stream()
        .sorted()
        .flatMap(average ->
            Stream.concat(PARTS.stream(), Stream.of(TOTAL))
                .map(column -> mean(annex, average, column)));
  }

  private static Mean mean(Sections annex, String average, String column) {
    int days = AVERAGES.getOrDefault(average, 0);
    var what = "%s, %s (section 3)".formatted(column, average);
    return new Mean(
        Figure.duration(what, average(annex, average).at(column)),
        days(annex).stream()
            .limit(days)
            .map(day -> Figure.duration(what, day.at(column)))
            .toList());
  }

  /**
   * An average.
   *
   * @param printed as it stands
   * @param days that it is the mean of
   */
  record Mean(Figure printed, List<Figure> days) {

    /** The mean of the days, to the nanosecond. */
    Figure exactly() {
      return of(NANOSECOND);
    }

    /** The mean of the days, rounded half up to minutes. */
    Figure toTheMinute() {
      return of(MINUTE);
    }

    private Figure of(BigDecimal unit) {
      return Figure.mean("mean of the days: " + printed.what(), days, unit);
    }
  }

  private static String name(Place row) {
    var day = row.at("day").text();
    return day.isEmpty() ? row.pointer().substring(row.pointer().lastIndexOf('/') + 1) : day;
  }
}
