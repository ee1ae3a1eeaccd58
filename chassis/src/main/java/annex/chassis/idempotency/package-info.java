/**
 * Safe retries: a write that is repeated under the same key has its effect once and gets the same
 * answer again. The proof of an effect is its receipt, which stands in the document that the effect
 * was committed with.
 */
@NullMarked
package annex.chassis.idempotency;

import org.jspecify.annotations.NullMarked;
