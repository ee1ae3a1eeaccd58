package annex.contracts;

import com.fasterxml.jackson.annotation.JsonRawValue;

/**
 * Payload: an area summed up what is agreed with an establishment and what has been delivered of
 * it. On {@link Topic#DELIVERY} the latest summary of an area stands for all earlier ones.
 *
 * @param establishmentId agency code, such as {@code WMI}
 * @param area code of the area, such as {@code family-visits}
 * @param sequence rises with every summary of the area for the establishment, from 1; a reader
 *     keeps the greatest it has seen
 * @param recordedAt ISO instant at which the area summed up, UTC, milliseconds
 * @param summary agreed beside delivered, in a shape of the area's own, as JSON text; on the wire
 *     it is the JSON object itself
 */
public record DeliverySummarised(
    String establishmentId,
    String area,
    long sequence,
    String recordedAt,
    @JsonRawValue String summary) {}
