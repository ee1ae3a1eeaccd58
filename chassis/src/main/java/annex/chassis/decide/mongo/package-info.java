/** Finds documents for many at a time, with one call for all of them. */
@NullMarked
package annex.chassis.decide.mongo;

import org.jspecify.annotations.NullMarked;
