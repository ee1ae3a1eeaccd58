/** How a record checks its own fields and says all that is wrong with them at once. */
@NullMarked
package annex.chassis.check;

import org.jspecify.annotations.NullMarked;
