/** Tests. */
@NullMarked
package annex.gateway.timeline;

import org.jspecify.annotations.NullMarked;
