/** Family days: when they are held, who is invited, and who came (VIS-20). */
@NullMarked
package annex.familyvisits.familyday;

import org.jspecify.annotations.NullMarked;
