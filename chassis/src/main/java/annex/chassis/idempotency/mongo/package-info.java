/** Receipts inside the documents of effects, and the claims of requests under way. */
@NullMarked
package annex.chassis.idempotency.mongo;

import org.jspecify.annotations.NullMarked;
