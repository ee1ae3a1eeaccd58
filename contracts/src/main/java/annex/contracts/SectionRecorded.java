package annex.contracts;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;

/**
 * Payload: a version of a section, whole. The records of {@link Topic#SECTIONS} together are the
 * history of every annex.
 *
 * @param establishmentId agency code, such as {@code WMI}
 * @param area code of the area, such as {@code family-visits}
 * @param version number of the version within its section, from 1
 * @param effectiveFrom ISO date from which the version holds
 * @param recordedAt ISO instant at which the platform learnt of it, UTC, milliseconds
 * @param noticeOfChange number of the Notice of Change that the version is the effect of; null for
 *     a commencement
 * @param body the section's body, as JSON text; on the wire it is the JSON value itself
 */
public record SectionRecorded(
    String establishmentId,
    String area,
    int version,
    String effectiveFrom,
    String recordedAt,
    @Nullable Integer noticeOfChange,
    @JsonRawValue String body) {}
