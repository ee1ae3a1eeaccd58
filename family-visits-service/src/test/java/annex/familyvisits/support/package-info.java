/** Offers of support. */
@NullMarked
package annex.familyvisits.support;

import org.jspecify.annotations.NullMarked;
