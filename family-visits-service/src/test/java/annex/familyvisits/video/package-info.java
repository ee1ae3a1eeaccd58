/** Tests of requests for video visits. */
@NullMarked
package annex.familyvisits.video;

import org.jspecify.annotations.NullMarked;
