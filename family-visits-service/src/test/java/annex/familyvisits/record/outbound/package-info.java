/** Records of the work with families as events. */
@NullMarked
package annex.familyvisits.record.outbound;

import org.jspecify.annotations.NullMarked;
