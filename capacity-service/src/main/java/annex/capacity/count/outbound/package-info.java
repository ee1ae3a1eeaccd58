/** Population counts as events. */
@NullMarked
package annex.capacity.count.outbound;

import org.jspecify.annotations.NullMarked;
