/** Population counts: who is held, by the rows of table 2d and the parts of table 2c. */
@NullMarked
package annex.capacity.count;

import org.jspecify.annotations.NullMarked;
