/** What is agreed about capacity: the section's body, table by table, and its rules. */
@NullMarked
package annex.capacity.agreed;

import org.jspecify.annotations.NullMarked;
