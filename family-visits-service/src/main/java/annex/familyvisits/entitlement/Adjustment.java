package annex.familyvisits.entitlement;

import java.time.Instant;

/**
 * Visits that were given or taken by a decision.
 *
 * @param entitlement of which kind
 * @param visits how many, negative where they were taken
 * @param reason why
 * @param by the client that asked for it
 * @param at the moment, to the millisecond
 */
public record Adjustment(
    Entitlement entitlement, int visits, String reason, String by, Instant at) {}
