/**
 * JSON read strictly and written exactly: every fault of a body is found in one reading and named
 * by its pointer; what is written is the same text for the same value.
 */
@NullMarked
package annex.chassis.json;

import org.jspecify.annotations.NullMarked;
