/** Tests of what is delivered. */
@NullMarked
package annex.familyvisits.delivery;

import org.jspecify.annotations.NullMarked;
