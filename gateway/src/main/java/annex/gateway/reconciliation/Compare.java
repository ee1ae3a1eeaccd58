package annex.gateway.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The comparisons that rules are made of. A blank figure contradicts nothing. */
public final class Compare {

  private Compare() {}

  /** The figures must be the same. */
  public static Stream<Contradiction> equal(Figure left, Figure right) {
    return unless(difference -> difference.signum() == 0, left, right, null);
  }

  /** All of the figures must be the same. */
  public static Stream<Contradiction> allEqual(List<Figure> figures) {
    return IntStream.range(0, figures.size())
        .boxed()
        .flatMap(one ->
            figures.stream().skip(one + 1L).flatMap(other -> equal(figures.get(one), other)));
  }

  /** The figures must not be further apart than the tolerance. */
  public static Stream<Contradiction> near(Figure left, Figure right, BigDecimal tolerance) {
    return unless(difference -> difference.abs().compareTo(tolerance) <= 0, left, right, tolerance);
  }

  /** The left figure must not be below the right one, and not above it by this much or more. */
  public static Stream<Contradiction> aboveByLessThan(
      BigDecimal tolerance, Figure left, Figure right) {
    return unless(
        difference -> difference.signum() >= 0 && difference.compareTo(tolerance) < 0,
        left,
        right,
        tolerance);
  }

  /** The left figure must not be above the right one. */
  public static Stream<Contradiction> atMost(Figure left, Figure right) {
    return unless(difference -> difference.signum() <= 0, left, right, null);
  }

  /** The left figure must not be below the right one. */
  public static Stream<Contradiction> atLeast(Figure left, Figure right) {
    return unless(difference -> difference.signum() >= 0, left, right, null);
  }

  private static Stream<Contradiction> unless(
      Predicate<BigDecimal> holds, Figure left, Figure right, @Nullable BigDecimal tolerance) {
    if (!left.isGiven() || !right.isGiven()) {
      return Stream.empty();
    }
    var found = new Contradiction(left, right, tolerance);
    return holds.test(found.difference()) ? Stream.empty() : Stream.of(found);
  }
}
