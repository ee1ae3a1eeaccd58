/** Requests for video visits in the store, and what is done about them over and over. */
@NullMarked
package annex.familyvisits.video.mongo;

import org.jspecify.annotations.NullMarked;
