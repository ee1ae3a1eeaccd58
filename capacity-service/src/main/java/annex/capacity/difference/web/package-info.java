/** Material differences over HTTP. */
@NullMarked
package annex.capacity.difference.web;

import org.jspecify.annotations.NullMarked;
