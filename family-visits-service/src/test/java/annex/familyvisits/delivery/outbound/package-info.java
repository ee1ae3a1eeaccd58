/** Tests of what is delivered. */
@NullMarked
package annex.familyvisits.delivery.outbound;

import org.jspecify.annotations.NullMarked;
