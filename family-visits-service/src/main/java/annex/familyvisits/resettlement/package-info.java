/** Resettlement meetings before a release date (INT-11). */
@NullMarked
package annex.familyvisits.resettlement;

import org.jspecify.annotations.NullMarked;
