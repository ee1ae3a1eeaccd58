/** Tests of what callers are shown of population counts. */
@NullMarked
package annex.capacity.count.web;

import org.jspecify.annotations.NullMarked;
