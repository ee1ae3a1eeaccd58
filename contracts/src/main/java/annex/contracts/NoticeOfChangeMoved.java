package annex.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Payload: a Notice of Change was proposed, agreed, rejected or withdrawn. What it changes is read
 * from its service, which shows each caller what it may see.
 *
 * @param establishmentId agency code, such as {@code WMI}
 * @param area code of the area, such as {@code family-visits}
 * @param number of the Notice of Change among those of the section, from 1
 * @param status as the type of the event tells it
 * @param baseVersion number of the section version that it changes
 * @param effectiveFrom ISO date from which the change holds, or was to hold
 * @param proposedBy the party that proposed it, {@code commissioner} or {@code provider}
 * @param version number of the section version that is its effect; null unless it was agreed
 * @param recordedAt ISO instant of the step, UTC, milliseconds
 */
@JsonInclude
public record NoticeOfChangeMoved(
    String establishmentId,
    String area,
    int number,
    String status,
    int baseVersion,
    String effectiveFrom,
    String proposedBy,
    @Nullable Integer version,
    String recordedAt) {}
