/** The records of the work with families in the store, all kinds in one collection. */
@NullMarked
package annex.familyvisits.record.mongo;

import org.jspecify.annotations.NullMarked;
