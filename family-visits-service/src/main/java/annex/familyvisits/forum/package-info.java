/**
 * Family forums: when families are heard, what is agreed there, and when it is too long ago
 * (VIS-21).
 */
@NullMarked
package annex.familyvisits.forum;

import org.jspecify.annotations.NullMarked;
