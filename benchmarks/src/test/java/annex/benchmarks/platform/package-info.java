@NullMarked
package annex.benchmarks.platform;

import org.jspecify.annotations.NullMarked;
