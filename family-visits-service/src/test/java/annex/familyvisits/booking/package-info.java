/** Tests of bookings. */
@NullMarked
package annex.familyvisits.booking;

import org.jspecify.annotations.NullMarked;
