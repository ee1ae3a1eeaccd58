/** The platform on this machine, driven by {@code ./annex} as its users do. */
@NullMarked
package annex.benchmarks.platform;

import org.jspecify.annotations.NullMarked;
