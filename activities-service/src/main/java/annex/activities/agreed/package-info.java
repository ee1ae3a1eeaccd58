/** What is agreed about activities: the section's body, table by table, and its rules. */
@NullMarked
package annex.activities.agreed;

import org.jspecify.annotations.NullMarked;
