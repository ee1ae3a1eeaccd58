/** Programs that a benchmark starts and ends, and what Linux says of processes. */
@NullMarked
package annex.benchmarks.process;

import org.jspecify.annotations.NullMarked;
