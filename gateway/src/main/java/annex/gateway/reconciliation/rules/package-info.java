/**
 * The rules, one small class each. They speak of annexes in general: every figure that they compare
 * is the establishment's own.
 */
@NullMarked
package annex.gateway.reconciliation.rules;

import org.jspecify.annotations.NullMarked;
