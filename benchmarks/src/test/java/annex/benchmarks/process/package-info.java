@NullMarked
package annex.benchmarks.process;

import org.jspecify.annotations.NullMarked;
