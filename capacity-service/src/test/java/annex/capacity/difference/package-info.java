/**
 * Tests of material differences: both sides of every threshold, and everything that can end them.
 */
@NullMarked
package annex.capacity.difference;

import org.jspecify.annotations.NullMarked;
