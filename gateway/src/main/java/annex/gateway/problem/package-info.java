/** Problem documents from the gateway itself. */
@NullMarked
package annex.gateway.problem;

import org.jspecify.annotations.NullMarked;
