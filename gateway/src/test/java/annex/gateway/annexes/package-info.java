/** Tests. */
@NullMarked
package annex.gateway.annexes;

import org.jspecify.annotations.NullMarked;
