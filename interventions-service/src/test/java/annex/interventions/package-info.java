/** Tests of the interventions service as a whole. */
@NullMarked
package annex.interventions;

import org.jspecify.annotations.NullMarked;
