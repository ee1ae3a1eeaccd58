/**
 * How long the platform takes to start, and how much memory it holds, beside one of its services.
 */
@NullMarked
package annex.benchmarks.start;

import org.jspecify.annotations.NullMarked;
