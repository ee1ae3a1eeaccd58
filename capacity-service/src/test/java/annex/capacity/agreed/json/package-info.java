/** Tests of how the agreed section is read. */
@NullMarked
package annex.capacity.agreed.json;

import org.jspecify.annotations.NullMarked;
