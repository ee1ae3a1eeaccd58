package annex.gateway.reconciliation;

/**
 * A contradiction in an annex, found by a rule.
 *
 * @param rule the terms of the rule
 * @param contradiction the figures
 */
public record Finding(Terms rule, Contradiction contradiction) {}
