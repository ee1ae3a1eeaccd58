/** Records of the work with families in the store. */
@NullMarked
package annex.familyvisits.record.mongo;

import org.jspecify.annotations.NullMarked;
