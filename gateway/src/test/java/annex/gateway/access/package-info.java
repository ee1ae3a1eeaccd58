/** Tests. */
@NullMarked
package annex.gateway.access;

import org.jspecify.annotations.NullMarked;
