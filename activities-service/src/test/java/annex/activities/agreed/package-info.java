/** Tests of what is agreed about activities: the real annex, and every rule from both sides. */
@NullMarked
package annex.activities.agreed;

import org.jspecify.annotations.NullMarked;
