/** What the gateway itself refuses is recorded, in a chain that shows when it was changed. */
@NullMarked
package annex.gateway.audit;

import org.jspecify.annotations.NullMarked;
