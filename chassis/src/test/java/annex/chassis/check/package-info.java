/** Tests of how a record checks its own fields. */
@NullMarked
package annex.chassis.check;

import org.jspecify.annotations.NullMarked;
