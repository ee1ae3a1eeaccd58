/** Tests of bookings in the store. */
@NullMarked
package annex.familyvisits.booking.mongo;

import org.jspecify.annotations.NullMarked;
