package annex.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Payload: a family day was scheduled, changed or cancelled; somebody was invited to it, answered
 * or came; or those who came said what they think. Who they are, and what was written, is read from
 * the service.
 *
 * @param establishmentId agency code, such as {@code WMI}
 * @param area {@code family-visits}
 * @param number of the day
 * @param revision of the day, raised by every step
 * @param status {@code scheduled} or {@code cancelled}
 * @param date ISO date
 * @param start in the time of the United Kingdom
 * @param length ISO duration
 * @param hall where it is held, or null
 * @param places for prisoners
 * @param invited prisoners
 * @param accepted invitations that were accepted, never above the places
 * @param adults who came
 * @param children who came
 * @param recordedAt ISO instant of what happened, UTC, milliseconds
 */
@JsonInclude
public record FamilyDayMoved(
    String establishmentId,
    String area,
    int number,
    int revision,
    String status,
    String date,
    String start,
    String length,
    @Nullable String hall,
    int places,
    int invited,
    int accepted,
    int adults,
    int children,
    String recordedAt) {}
