/** Family days. */
@NullMarked
package annex.familyvisits.familyday;

import org.jspecify.annotations.NullMarked;
