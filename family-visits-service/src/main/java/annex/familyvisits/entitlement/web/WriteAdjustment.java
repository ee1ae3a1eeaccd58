package annex.familyvisits.entitlement.web;

import annex.chassis.check.Fields;
import annex.chassis.idempotency.Retry;
import annex.familyvisits.entitlement.Adjustment;
import annex.familyvisits.entitlement.Entitlement;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The request to give visits, or to take them.
 *
 * @param month in which
 * @param kind {@code social}, {@code privilege}, {@code video} or {@code phone-credit}
 * @param amount how many, negative where they are taken
 * @param reason why
 */
record WriteAdjustment(YearMonth month, String kind, Integer amount, String reason) {

  private static final int MOST = 31;

  WriteAdjustment {
    Fields.check()
        .present("month", month)
        .text("kind", kind)
        .is(
            "kind",
            kind,
            code -> read(code) != null,
            "must be one of social, privilege, video, phone-credit",
            null)
        .present("amount", amount)
        .is(
            "amount",
            amount,
            number -> number != 0 && Math.abs((long) number) <= MOST,
            "must be from -%d to %d, and not 0".formatted(MOST, MOST),
            null)
        .text("reason", reason)
        .orRefuse();
  }

  private static @Nullable Entitlement read(String code) {
    return Arrays.stream(Entitlement.values())
        .filter(one -> one.limited() && one.code().equals(code))
        .findFirst()
        .orElse(null);
  }

  Adjustment adjustment(String by, Instant now, @Nullable Retry retry) {
    return new Adjustment(
        Objects.requireNonNull(read(kind)),
        amount,
        reason,
        by,
        now.truncatedTo(ChronoUnit.MILLIS),
        retry);
  }
}
