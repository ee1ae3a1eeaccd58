package annex.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Payload: a date is closed for visits, or open again.
 *
 * @param establishmentId agency code, such as {@code WMI}
 * @param area {@code family-visits}
 * @param date ISO date on which no session begins
 * @param hall that is closed, null for all
 * @param reason why
 * @param cancelsBookings whether visits that were booked are cancelled
 * @param revision of the schedule, raised by every change
 * @param recordedAt ISO instant, UTC, milliseconds
 */
@JsonInclude
public record ClosedDateMoved(
    String establishmentId,
    String area,
    String date,
    @Nullable String hall,
    String reason,
    boolean cancelsBookings,
    int revision,
    String recordedAt) {}
