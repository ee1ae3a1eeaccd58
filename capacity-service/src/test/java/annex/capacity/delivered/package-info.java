/** What the tests of certificates and counts share. */
@NullMarked
package annex.capacity.delivered;

import org.jspecify.annotations.NullMarked;
