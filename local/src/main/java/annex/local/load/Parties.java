package annex.local.load;

import java.util.function.Supplier;

/**
 * Tokens of the two parties to the agreement.
 *
 * @param provider of a client who commences sections and proposes changes for the provider
 * @param commissioner of a client who agrees to changes for the commissioner
 */
public record Parties(Supplier<String> provider, Supplier<String> commissioner) {}
