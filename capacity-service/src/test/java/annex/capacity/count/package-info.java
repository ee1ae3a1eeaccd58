/** Tests of population counts. */
@NullMarked
package annex.capacity.count;

import org.jspecify.annotations.NullMarked;
