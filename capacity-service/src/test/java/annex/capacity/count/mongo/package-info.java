/** Tests of population counts against the store. */
@NullMarked
package annex.capacity.count.mongo;

import org.jspecify.annotations.NullMarked;
