/** How quickly the annex is read through the gateway, beside others who serve the same. */
@NullMarked
package annex.benchmarks.reads;

import org.jspecify.annotations.NullMarked;
