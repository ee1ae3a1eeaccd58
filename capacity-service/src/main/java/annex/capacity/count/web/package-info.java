/** Population counts over HTTP. */
@NullMarked
package annex.capacity.count.web;

import org.jspecify.annotations.NullMarked;
