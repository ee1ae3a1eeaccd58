/** Tests. */
@NullMarked
package annex.chassis.decide.mongo;

import org.jspecify.annotations.NullMarked;
