/** Tests of requests for video visits. */
@NullMarked
package annex.familyvisits.video.mongo;

import org.jspecify.annotations.NullMarked;
