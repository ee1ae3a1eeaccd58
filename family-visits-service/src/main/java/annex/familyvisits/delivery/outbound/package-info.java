/** Delivery summaries as events. */
@NullMarked
package annex.familyvisits.delivery.outbound;

import org.jspecify.annotations.NullMarked;
