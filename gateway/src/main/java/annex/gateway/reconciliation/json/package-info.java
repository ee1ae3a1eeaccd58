/** How the bodies of sections are read for the rules. */
@NullMarked
package annex.gateway.reconciliation.json;

import org.jspecify.annotations.NullMarked;
