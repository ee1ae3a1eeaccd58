/** Tests. */
@NullMarked
package annex.gateway.reconciliation;

import org.jspecify.annotations.NullMarked;
