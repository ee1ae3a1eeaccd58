package annex.familyvisits.entitlement;

import annex.chassis.idempotency.Retry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Visits that were given or taken by a decision.
 *
 * @param entitlement of which kind
 * @param visits how many, negative where they were taken
 * @param reason why
 * @param by the client that asked for it
 * @param at the moment, to the millisecond
 * @param retry what a repetition of the request is known by, or null
 */
public record Adjustment(
    Entitlement entitlement,
    int visits,
    String reason,
    String by,
    Instant at,
    @Nullable Retry retry) {}
