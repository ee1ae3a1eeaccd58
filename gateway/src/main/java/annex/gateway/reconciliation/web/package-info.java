/** The findings of reconciliation over HTTP. */
@NullMarked
package annex.gateway.reconciliation.web;

import org.jspecify.annotations.NullMarked;
