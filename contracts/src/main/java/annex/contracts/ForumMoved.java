package annex.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Payload: a family forum was planned, changed, held or cancelled, what was recorded of it was
 * corrected, or an action of it was agreed or done. What was agreed is read from the service.
 *
 * @param establishmentId agency code, such as {@code WMI}
 * @param area {@code family-visits}
 * @param number of the forum
 * @param revision of the forum, raised by every step
 * @param status {@code planned}, {@code held} or {@code cancelled}
 * @param date ISO date on which it is planned
 * @param heldOn ISO date on which it was held, or null
 * @param families that were there, null while it is not held
 * @param actions that were agreed
 * @param actionsDone how many of them are done
 * @param recordedAt ISO instant of what happened, UTC, milliseconds
 */
@JsonInclude
public record ForumMoved(
    String establishmentId,
    String area,
    int number,
    int revision,
    String status,
    String date,
    @Nullable String heldOn,
    @Nullable Integer families,
    int actions,
    int actionsDone,
    String recordedAt) {}
