/** Tests of what is agreed about capacity: the real annex, and every rule from both sides. */
@NullMarked
package annex.capacity.agreed;

import org.jspecify.annotations.NullMarked;
