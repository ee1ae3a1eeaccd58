/** Material differences in the store, and the timer that finds what a crash or a new day left. */
@NullMarked
package annex.capacity.difference.mongo;

import org.jspecify.annotations.NullMarked;
