/** The metrics section over HTTP. */
@NullMarked
package annex.metrics.agreed.web;

import org.jspecify.annotations.NullMarked;
