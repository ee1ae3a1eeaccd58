package annex.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Payload: a request for a video visit was received, offered a place, granted, declined, has lapsed
 * or was withdrawn. Who asked, and whose turn it is for which reason, is read from the service.
 *
 * @param establishmentId agency code, such as {@code WMI}
 * @param area {@code family-visits}
 * @param request its id
 * @param revision of the request, raised by every change
 * @param status where it stands: {@code waiting}, {@code offered}, {@code granted}, {@code lapsed}
 *     or {@code withdrawn}
 * @param hall that the visit is to be in
 * @param from ISO date, the first day that would do
 * @param to ISO date, the last day that would do
 * @param channel {@code telephone}, {@code online} or {@code staff}
 * @param session that is offered or was granted, or null
 * @param booking that keeps its place, or null
 * @param offeredUntil ISO instant until which the place is or was kept for an answer, or null
 * @param letGo how many offers were declined or not answered in time
 * @param recordedAt ISO instant of what happened, UTC, milliseconds
 */
@JsonInclude
public record VideoRequestMoved(
    String establishmentId,
    String area,
    String request,
    int revision,
    String status,
    String hall,
    String from,
    String to,
    String channel,
    @Nullable String session,
    @Nullable String booking,
    @Nullable String offeredUntil,
    int letGo,
    String recordedAt) {}
