/** Who has no visits, as the store knows. */
@NullMarked
package annex.familyvisits.support.mongo;

import org.jspecify.annotations.NullMarked;
