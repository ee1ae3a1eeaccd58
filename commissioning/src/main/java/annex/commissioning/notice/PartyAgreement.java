package annex.commissioning.notice;

import java.time.Instant;

/**
 * A party's agreement to a Notice of Change.
 *
 * @param by who gave it, and for which party
 * @param at when, to the millisecond
 */
public record PartyAgreement(PartyMember by, Instant at) {}
