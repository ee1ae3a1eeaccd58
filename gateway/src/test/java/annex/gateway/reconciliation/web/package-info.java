/** Tests. */
@NullMarked
package annex.gateway.reconciliation.web;

import org.jspecify.annotations.NullMarked;
