/** Tests. */
@NullMarked
package annex.gateway.reconciliation.rules;

import org.jspecify.annotations.NullMarked;
