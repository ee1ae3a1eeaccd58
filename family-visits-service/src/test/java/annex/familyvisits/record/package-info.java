/** Records of the work with families. */
@NullMarked
package annex.familyvisits.record;

import org.jspecify.annotations.NullMarked;
