/** Tests. */
@NullMarked
package annex.chassis.mongo;

import org.jspecify.annotations.NullMarked;
