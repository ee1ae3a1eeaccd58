@NullMarked
package annex.benchmarks.figures;

import org.jspecify.annotations.NullMarked;
