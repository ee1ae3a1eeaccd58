/** How a service refuses: one exception, one place that turns it into a problem document. */
@NullMarked
package annex.chassis.problem;

import org.jspecify.annotations.NullMarked;
