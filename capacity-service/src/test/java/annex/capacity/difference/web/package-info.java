/** Tests of what callers are shown of material differences. */
@NullMarked
package annex.capacity.difference.web;

import org.jspecify.annotations.NullMarked;
