/** People who were in care: who says so, who qualifies, and what is done (VIS-31, VIS-32). */
@NullMarked
package annex.familyvisits.careexperienced;

import org.jspecify.annotations.NullMarked;
