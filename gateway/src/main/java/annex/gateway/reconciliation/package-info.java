/**
 * Reconciliation: named rules over the sections of an establishment's annex, and the contradictions
 * that they find between its tables. Figures are compared as they stand and never repaired: a blank
 * one is compared with nothing, 0 is a value, and a cell that does not apply adds nothing.
 */
@NullMarked
package annex.gateway.reconciliation;

import org.jspecify.annotations.NullMarked;
