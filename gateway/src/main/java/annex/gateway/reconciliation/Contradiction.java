package annex.gateway.reconciliation;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two figures that a rule does not let stand beside each other.
 *
 * @param left the figure that is judged
 * @param right what it is judged by
 * @param tolerance that the difference would have to keep to, null where it is none
 */
public record Contradiction(Figure left, Figure right, @Nullable BigDecimal tolerance) {

  public Contradiction {
    if (left.measure() != right.measure()) {
      throw new IllegalArgumentException("Not to be compared: %s, %s".formatted(left, right));
    }
  }

  /** By how much the left figure is above the right one. */
  public BigDecimal difference() {
    return Objects.requireNonNull(left.amount()).subtract(Objects.requireNonNull(right.amount()));
  }
}
