/** Requests for video visits as events. */
@NullMarked
package annex.familyvisits.video.outbound;

import org.jspecify.annotations.NullMarked;
