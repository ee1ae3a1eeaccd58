/** Tests. */
@NullMarked
package annex.gateway.audit;

import org.jspecify.annotations.NullMarked;
