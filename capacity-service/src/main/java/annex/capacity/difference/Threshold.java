package annex.capacity.difference;

import annex.chassis.check.Fields;
import java.math.BigDecimal;

/**
 * How far two figures may part before their difference is material: it is where it exceeds both
 * numbers. 0 and 0 make every difference material.
 *
 * @param people or places, 0 or more
 * @param percent of the agreed figure, 0 or more
 */
public record Threshold(Integer people, BigDecimal percent) {

  /** Every difference is material. */
  public static final Threshold NONE = new Threshold(0, BigDecimal.ZERO);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Threshold {
    Fields.check()
        .present("people", people)
        .notNegative("people", people)
        .present("percent", percent)
        .notNegative("percent", percent)
        .orRefuse();
  }

  /** Whether the difference between the figures is material. */
  public boolean isExceeded(int agreed, int actual) {
    long parted = Math.abs((long) actual - agreed);
    return parted > people
        && BigDecimal.valueOf(parted)
                .multiply(HUNDRED)
                .compareTo(percent.multiply(BigDecimal.valueOf(agreed)))
            > 0;
  }
}
