/** Reads and inserts that all stores in MongoDB have in common, alone and for many at a time. */
@NullMarked
package annex.chassis.mongo;

import org.jspecify.annotations.NullMarked;
