/** Safe retries against a store. */
@NullMarked
package annex.chassis.idempotency;

import org.jspecify.annotations.NullMarked;
