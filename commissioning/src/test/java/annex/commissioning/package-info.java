/** Tests of the kernel as a whole. */
@NullMarked
package annex.commissioning;

import org.jspecify.annotations.NullMarked;
