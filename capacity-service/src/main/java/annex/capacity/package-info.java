/**
 * Capacity: how many people the establishment holds and who they are. Owns tables 1 and 2a to 2d of
 * the annex and the segment sizes of table 4b.
 */
@NullMarked
package annex.capacity;

import org.jspecify.annotations.NullMarked;
