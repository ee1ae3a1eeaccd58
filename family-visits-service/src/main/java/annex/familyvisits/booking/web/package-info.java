/** Bookings over HTTP. */
@NullMarked
package annex.familyvisits.booking.web;

import org.jspecify.annotations.NullMarked;
