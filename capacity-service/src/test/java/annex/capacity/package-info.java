/** Tests of the capacity service. */
@NullMarked
package annex.capacity;

import org.jspecify.annotations.NullMarked;
