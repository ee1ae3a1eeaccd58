/** Every write and every refused access is recorded in a chain that shows when it was changed. */
@NullMarked
package annex.chassis.audit;

import org.jspecify.annotations.NullMarked;
