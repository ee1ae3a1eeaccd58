/** Material differences and the delivery summary as events. */
@NullMarked
package annex.capacity.difference.outbound;

import org.jspecify.annotations.NullMarked;
