/** What is made of measurements: medians, ratios, targets, and tables that show them. */
@NullMarked
package annex.benchmarks.figures;

import org.jspecify.annotations.NullMarked;
