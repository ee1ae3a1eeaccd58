/** Who has no visits, in a store. */
@NullMarked
package annex.familyvisits.support.mongo;

import org.jspecify.annotations.NullMarked;
