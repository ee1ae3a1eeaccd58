/** Tests of decisions over documents. */
@NullMarked
package annex.chassis.decide;

import org.jspecify.annotations.NullMarked;
