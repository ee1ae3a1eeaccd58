/** Family forums as events, and the watch for gaps between them. */
@NullMarked
package annex.familyvisits.forum.outbound;

import org.jspecify.annotations.NullMarked;
