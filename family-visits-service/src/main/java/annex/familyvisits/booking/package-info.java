/**
 * Visits that are booked. The day of a hall decides over its places, and its write is the commit of
 * a booking.
 */
@NullMarked
package annex.familyvisits.booking;

import org.jspecify.annotations.NullMarked;
