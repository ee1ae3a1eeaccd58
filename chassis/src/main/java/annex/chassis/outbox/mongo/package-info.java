/** The outbox inside MongoDB documents. */
@NullMarked
package annex.chassis.outbox.mongo;

import org.jspecify.annotations.NullMarked;
