/** Care experience. */
@NullMarked
package annex.familyvisits.careexperienced;

import org.jspecify.annotations.NullMarked;
