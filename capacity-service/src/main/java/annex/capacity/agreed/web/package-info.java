/** The capacity section over HTTP. */
@NullMarked
package annex.capacity.agreed.web;

import org.jspecify.annotations.NullMarked;
