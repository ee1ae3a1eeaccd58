/** Tests of what is agreed about metrics: the real annex, and every rule from both sides. */
@NullMarked
package annex.metrics.agreed;

import org.jspecify.annotations.NullMarked;
