/** What is agreed about family visits: the section's body, part by part, and its rules. */
@NullMarked
package annex.familyvisits.agreed;

import org.jspecify.annotations.NullMarked;
