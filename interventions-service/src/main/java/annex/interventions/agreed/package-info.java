/** What is agreed about interventions: the section's body, table by table, and its rules. */
@NullMarked
package annex.interventions.agreed;

import org.jspecify.annotations.NullMarked;
