/** Family forums. */
@NullMarked
package annex.familyvisits.forum;

import org.jspecify.annotations.NullMarked;
