package annex.commissioning.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a Notice of Change ended.
 *
 * @param by whose step ended it
 * @param at when, to the millisecond
 * @param reason why, where it was rejected or withdrawn with a reason
 * @param version of the section that is its effect, null unless it was agreed
 */
public record Decided(
    PartyMember by, Instant at, @Nullable String reason, @Nullable Integer version) {}
