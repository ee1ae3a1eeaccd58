/** Tests of what is agreed about interventions: the real annex, and every rule from both sides. */
@NullMarked
package annex.interventions.agreed;

import org.jspecify.annotations.NullMarked;
