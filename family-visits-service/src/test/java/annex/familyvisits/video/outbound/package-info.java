/** Tests of requests for video visits. */
@NullMarked
package annex.familyvisits.video.outbound;

import org.jspecify.annotations.NullMarked;
