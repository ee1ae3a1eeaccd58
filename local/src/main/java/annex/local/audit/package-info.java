/** Checks the chains of the audit. */
@NullMarked
package annex.local.audit;

import org.jspecify.annotations.NullMarked;
