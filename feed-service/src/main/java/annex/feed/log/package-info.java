/**
 * The platform's events in the order in which they are told, and what of them a caller is shown.
 */
@NullMarked
package annex.feed.log;

import org.jspecify.annotations.NullMarked;
