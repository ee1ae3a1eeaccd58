package annex.gateway.reconciliation;

import annex.contracts.Area;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A figure of an annex, printed or worked out.
 *
 * @param what it is, with its table
 * @param measure of the amount
 * @param amount null where it is blank, or rests on one that is
 * @param origins the places that it rests on
 */
public record Figure(
    String what, Measure measure, @Nullable BigDecimal amount, List<Origin> origins) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Where a figure stands: a JSON pointer from the root of an area's body. */
  public record Origin(Area area, String pointer) {}

  public Figure {
    amount = amount == null ? null : plain(amount);
    origins = List.copyOf(origins);
  }

  /** One way to write each number. */
  private static BigDecimal plain(BigDecimal amount) {
    var shortest = amount.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }

  /** A number as it stands. */
  public static Figure number(String what, Place place) {
    return of(what, Measure.NUMBER, place.number(), List.of(place));
  }

  /** A percentage as it stands. */
  public static Figure percent(String what, Place place) {
    return of(what, Measure.PERCENT, place.number(), List.of(place));
  }

  /** A duration as it stands. */
  public static Figure duration(String what, Place place) {
    return of(what, Measure.DURATION, Printed.seconds(place.text()), List.of(place));
  }

  /** A date as it stands. */
  public static Figure date(String what, Place place) {
    return of(what, Measure.DATE, Printed.day(place.text()), List.of(place));
  }

  /** A number that is worked out from what stands in these places. */
  public static Figure derived(String what, @Nullable BigDecimal number, Collection<Place> places) {
    return of(what, Measure.NUMBER, number, places);
  }

  /** How many there are of something, found out from these places. */
  public static Figure count(String what, long number, Collection<Place> places) {
    return derived(what, BigDecimal.valueOf(number), places);
  }

  private static Figure of(
      String what, Measure measure, @Nullable BigDecimal amount, Collection<Place> places) {
    return new Figure(
        what,
        measure,
        amount,
        places.stream().map(place -> new Origin(place.area(), place.pointer())).toList());
  }

  /**
   * The sum of the numbers that stand there. A place that does not apply adds nothing; where one is
   * blank, so is the sum, and so is a sum of nothing.
   */
  public static Figure sum(String what, Collection<Place> places) {
    return sum(
        what,
        places.stream()
            .map(place ->
                place.isApplicable()
                    ? number(what, place)
                    : derived(what, BigDecimal.ZERO, List.of(place)))
            .toList());
  }

  /** The sum of figures of one measure; blank where one is, or where there are none. */
  public static Figure sum(String what, List<Figure> parts) {
    return combined(what, parts, BigDecimal::add);
  }

  /** The product of figures of one measure; blank where one is. */
  public static Figure product(String what, Figure... factors) {
    return combined(what, List.of(factors), BigDecimal::multiply);
  }

  private static Figure combined(
      String what, List<Figure> parts, BinaryOperator<BigDecimal> operation) {
    var origins = parts.stream().flatMap(part -> part.origins.stream()).toList();
    var measure = parts.isEmpty() ? Measure.NUMBER : parts.getFirst().measure;
    return new Figure(what, measure, combined(parts, operation), origins);
  }

  private static @Nullable BigDecimal combined(
      List<Figure> parts, BinaryOperator<BigDecimal> operation) {
    BigDecimal result = null;
    for (var part : parts) {
      var amount = part.amount;
      if (amount == null) {
        return null;
      }
      result = result == null ? amount : operation.apply(result, amount);
    }
    return result;
  }

  /** The mean of figures of one measure, rounded half up to whole units. */
  public static Figure mean(String what, List<Figure> parts, BigDecimal unit) {
    var sum = sum(what, parts);
    return sum.amount == null
        ? sum
        : new Figure(
            what,
            sum.measure,
            sum.amount
                .divide(unit.multiply(BigDecimal.valueOf(parts.size())), 0, RoundingMode.HALF_UP)
                .multiply(unit),
            sum.origins);
  }

  /**
   * The percentage that this number is of a base, rounded half up.
   *
   * @param decimals of the percentage
   */
  public Figure shareOf(Figure base, int decimals) {
    var share =
        amount == null || base.amount == null || base.amount.signum() == 0
            ? null
            : amount.multiply(HUNDRED).divide(base.amount, decimals, RoundingMode.HALF_UP);
    var all = new ArrayList<>(origins);
    all.addAll(base.origins);
    return new Figure(
        "%s as a share of %s".formatted(what, base.what), Measure.PERCENT, share, all);
  }

  /** With another name. */
  public Figure named(String other) {
    return new Figure(other, measure, amount, origins);
  }

  /** Whether it has an amount. */
  public boolean isGiven() {
    return amount != null;
  }
}
