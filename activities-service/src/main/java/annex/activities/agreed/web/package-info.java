/** The activities section over HTTP. */
@NullMarked
package annex.activities.agreed.web;

import org.jspecify.annotations.NullMarked;
