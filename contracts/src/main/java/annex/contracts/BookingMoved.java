package annex.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Payload: a booking of a visit was held, confirmed, rescheduled, cancelled, completed, or has
 * expired. Whose visit it is, and why it was cancelled, is read from the service.
 *
 * @param establishmentId agency code, such as {@code WMI}
 * @param area {@code family-visits}
 * @param booking its id
 * @param revision of the booking, raised by every step
 * @param status where it stands
 * @param kind {@code social}, {@code video} or {@code legal}
 * @param session that it is for
 * @param startsAt ISO instant, when the session begins
 * @param endsAt ISO instant, when it is over
 * @param adults who come
 * @param children who come
 * @param channel {@code telephone}, {@code online} or {@code staff}
 * @param overCapacity whether there is no place for it any more
 * @param heldUntil ISO instant at which its hold expires or would have; null where it had none
 * @param outcome what became of the visit, or null
 * @param replaces the booking that it takes the place of, or null
 * @param rescheduledTo the booking that took its place, or null
 * @param recordedAt ISO instant of what happened, UTC, milliseconds
 */
@JsonInclude
public record BookingMoved(
    String establishmentId,
    String area,
    String booking,
    int revision,
    String status,
    String kind,
    String session,
    String startsAt,
    String endsAt,
    int adults,
    int children,
    String channel,
    boolean overCapacity,
    @Nullable String heldUntil,
    @Nullable String outcome,
    @Nullable String replaces,
    @Nullable String rescheduledTo,
    String recordedAt) {}
