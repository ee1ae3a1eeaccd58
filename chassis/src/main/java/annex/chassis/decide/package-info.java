/**
 * Decisions over the state of one document: pure, made anew when others were quicker, and written
 * together when many wait for one document. Reads and other work are shared alike.
 */
@NullMarked
package annex.chassis.decide;

import org.jspecify.annotations.NullMarked;
