package annex.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Payload: a template of sessions was added or changed.
 *
 * @param establishmentId agency code, such as {@code WMI}
 * @param area {@code family-visits}
 * @param number of the template
 * @param revision of the template, raised by every change
 * @param weekday on which its sessions begin, such as {@code TUESDAY}
 * @param start in the time of the United Kingdom, such as {@code 14:00}
 * @param length ISO duration
 * @param hall such as {@code LARGE}
 * @param kinds of visit that can be booked
 * @param validFrom ISO date, its first day
 * @param validTo ISO date, its last day, or null
 * @param recordedAt ISO instant, UTC, milliseconds
 */
@JsonInclude
public record SessionTemplateRecorded(
    String establishmentId,
    String area,
    int number,
    int revision,
    String weekday,
    String start,
    String length,
    String hall,
    List<String> kinds,
    String validFrom,
    @Nullable String validTo,
    String recordedAt) {}
