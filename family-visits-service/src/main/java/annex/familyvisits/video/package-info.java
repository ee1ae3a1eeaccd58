/**
 * Fair video visits (VIS-4): who has asked for one, in which order they wait, and how places that
 * are free are offered to the next in line.
 */
@NullMarked
package annex.familyvisits.video;

import org.jspecify.annotations.NullMarked;
