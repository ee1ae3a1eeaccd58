/** Tests. */
@NullMarked
package annex.chassis.outbox;

import org.jspecify.annotations.NullMarked;
