/** How a service starts, and the parts of the chassis that it gets without asking. */
@NullMarked
package annex.chassis.start;

import org.jspecify.annotations.NullMarked;
