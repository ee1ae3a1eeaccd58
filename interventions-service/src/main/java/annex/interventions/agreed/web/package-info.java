/** The interventions section over HTTP. */
@NullMarked
package annex.interventions.agreed.web;

import org.jspecify.annotations.NullMarked;
