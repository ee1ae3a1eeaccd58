/** Tests of the metrics service as a whole. */
@NullMarked
package annex.metrics;

import org.jspecify.annotations.NullMarked;
