/**
 * The outbox: one document write stores the new state together with its pending events; a relay
 * sends them and then pulls them from the document. Nothing is sent that was not stored, and what
 * was stored is sent at least once, oldest first.
 */
@NullMarked
package annex.chassis.outbox;

import org.jspecify.annotations.NullMarked;
