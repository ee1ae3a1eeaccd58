/** Tests. */
@NullMarked
package annex.gateway;

import org.jspecify.annotations.NullMarked;
