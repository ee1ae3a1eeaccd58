/**
 * The shared kernel of the trade: what every area of an annex has in common. A section is
 * commenced, and changed only by agreement; it is read as of any date and as known at any moment.
 */
@NullMarked
package annex.commissioning;

import org.jspecify.annotations.NullMarked;
