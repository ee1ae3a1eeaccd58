/** Tests. */
@NullMarked
package annex.gateway.routes;

import org.jspecify.annotations.NullMarked;
