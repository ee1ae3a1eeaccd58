/** Tests of material differences against the store, with others at work at the same moment. */
@NullMarked
package annex.capacity.difference.mongo;

import org.jspecify.annotations.NullMarked;
