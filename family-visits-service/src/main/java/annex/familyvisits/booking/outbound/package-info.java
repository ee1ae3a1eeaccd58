/** Bookings as events. */
@NullMarked
package annex.familyvisits.booking.outbound;

import org.jspecify.annotations.NullMarked;
