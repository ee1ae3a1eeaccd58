/** The involvement of families. */
@NullMarked
package annex.familyvisits.involvement;

import org.jspecify.annotations.NullMarked;
