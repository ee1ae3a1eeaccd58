/**
 * When visits can be held: what is planned for the weekdays of a hall, the dates on which it is
 * closed, and the sessions of a day that come of both.
 */
@NullMarked
package annex.familyvisits.session;

import org.jspecify.annotations.NullMarked;
