/** Tests. */
@NullMarked
package annex.chassis.outbox.kafka;

import org.jspecify.annotations.NullMarked;
