/** What requests about bookings are answered with. */
@NullMarked
package annex.familyvisits.booking.web;

import org.jspecify.annotations.NullMarked;
