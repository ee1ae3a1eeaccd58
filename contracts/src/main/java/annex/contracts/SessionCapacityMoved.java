package annex.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Payload: visits that are booked in a session have no places any more, or have them again.
 *
 * @param establishmentId agency code, such as {@code WMI}
 * @param area {@code family-visits}
 * @param session its id
 * @param revision of the day of the hall, raised by every change
 * @param startsAt ISO instant, when the session begins
 * @param section number of the section version that the places come from, 0 for none
 * @param tables of the hall
 * @param booths of the hall
 * @param videoVisitsPerDay of the hall; null where that is not stated
 * @param open whether the session is to be held
 * @param overCapacity bookings without a place
 * @param recordedAt ISO instant, UTC, milliseconds
 */
@JsonInclude
public record SessionCapacityMoved(
    String establishmentId,
    String area,
    String session,
    int revision,
    String startsAt,
    int section,
    int tables,
    int booths,
    @Nullable Integer videoVisitsPerDay,
    boolean open,
    List<String> overCapacity,
    String recordedAt) {}
