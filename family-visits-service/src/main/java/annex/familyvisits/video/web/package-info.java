/** Requests for video visits over HTTP. */
@NullMarked
package annex.familyvisits.video.web;

import org.jspecify.annotations.NullMarked;
