/** W3C Trace Context, so that an event names the request that it came from. */
@NullMarked
package annex.chassis.trace;

import org.jspecify.annotations.NullMarked;
