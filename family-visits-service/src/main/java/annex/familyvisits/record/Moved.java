package annex.familyvisits.record;

import java.time.Instant;

/**
 * A record that was added or took a step.
 *
 * @param after as it stands since then
 * @param happened the step in the past tense, such as {@code cancelled}
 * @param at when, to the millisecond
 */
public record Moved<R extends FamilyRecord>(Kind<R> kind, R after, String happened, Instant at) {}
