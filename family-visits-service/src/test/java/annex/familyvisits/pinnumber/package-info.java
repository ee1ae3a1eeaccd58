/** Requests for telephone numbers. */
@NullMarked
package annex.familyvisits.pinnumber;

import org.jspecify.annotations.NullMarked;
