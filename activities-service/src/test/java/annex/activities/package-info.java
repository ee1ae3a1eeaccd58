/** Tests of the activities service as a whole. */
@NullMarked
package annex.activities;

import org.jspecify.annotations.NullMarked;
