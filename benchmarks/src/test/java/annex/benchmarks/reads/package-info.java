@NullMarked
package annex.benchmarks.reads;

import org.jspecify.annotations.NullMarked;
