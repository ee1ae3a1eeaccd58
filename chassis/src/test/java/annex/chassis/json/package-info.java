/** Tests of strict reading and exact writing. */
@NullMarked
package annex.chassis.json;

import org.jspecify.annotations.NullMarked;
