package annex.commissioning.body;

import annex.chassis.check.Fields;
import java.math.BigDecimal;

/**
 * An amount of money, in pounds with pence where it has any.
 *
 * @param amount 0 or more, at most two decimal places
 * @param currency ISO 4217 code, {@code GBP}
 */
public record Money(BigDecimal amount, String currency) {

  public Money {
    Fields.check()
        .present("amount", amount)
        .notNegative("amount", amount)
        .is(
            "amount",
            amount,
            pounds -> pounds.stripTrailingZeros().scale() <= 2,
            "must not be finer than a penny",
            null)
        .present("currency", currency)
        .is("currency", currency, "GBP"::equals, "must be GBP", null)
        .orRefuse();
  }
}
