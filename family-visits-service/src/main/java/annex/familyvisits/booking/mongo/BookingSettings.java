package annex.familyvisits.booking.mongo;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How visits are booked.
 *
 * @param daysAhead how many days ahead there are sessions
 * @param hold how long a place is kept that has yet to be confirmed
 * @param sweep how long between two looks at what is due or left half done
 * @param patience for how long a booking is left to whoever makes it
 * @param generate how long between two looks at whether all days follow what is planned and agreed
 */
@ConfigurationProperties("annex.visits")
record BookingSettings(
    int daysAhead, Duration hold, Duration sweep, Duration patience, Duration generate) {}
