/** What is agreed about metrics: the section's body, table by table, and its rules. */
@NullMarked
package annex.metrics.agreed;

import org.jspecify.annotations.NullMarked;
