/** Resettlement meetings. */
@NullMarked
package annex.familyvisits.resettlement;

import org.jspecify.annotations.NullMarked;
