/**
 * Measures the platform from outside, as a user and a reader would meet it, and sets the figures
 * beside their targets. Nothing here is part of the platform or needed to run it.
 */
@NullMarked
package annex.benchmarks;

import org.jspecify.annotations.NullMarked;
