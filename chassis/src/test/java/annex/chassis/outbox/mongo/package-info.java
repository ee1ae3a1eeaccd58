/** Tests. */
@NullMarked
package annex.chassis.outbox.mongo;

import org.jspecify.annotations.NullMarked;
