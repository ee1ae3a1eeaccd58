/** Tests of the family visits service as a whole. */
@NullMarked
package annex.familyvisits;

import org.jspecify.annotations.NullMarked;
