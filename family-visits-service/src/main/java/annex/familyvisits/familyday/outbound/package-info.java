/** Family days as events. */
@NullMarked
package annex.familyvisits.familyday.outbound;

import org.jspecify.annotations.NullMarked;
