/** How many visits are booked in a second, beside what the store's driver does alone. */
@NullMarked
package annex.benchmarks.bookings;

import org.jspecify.annotations.NullMarked;
