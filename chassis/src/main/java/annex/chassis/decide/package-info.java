/**
 * Decisions over the state of one document: pure, made anew when others were quicker, and written
 * together when many wait for one document.
 */
@NullMarked
package annex.chassis.decide;

import org.jspecify.annotations.NullMarked;
