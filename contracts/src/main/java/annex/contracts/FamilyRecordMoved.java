package annex.contracts;

/**
 * Payload: a record about a prisoner was added or took a step. Whom it is about, and what it says,
 * is read from the service: outside of it, this is what nobody is recognised by.
 *
 * @param establishmentId agency code, such as {@code WMI}
 * @param area {@code family-visits}
 * @param number of the record among those of its kind
 * @param revision of the record, raised by every step
 * @param recordedAt ISO instant of what happened, UTC, milliseconds
 */
public record FamilyRecordMoved(
    String establishmentId, String area, int number, int revision, String recordedAt) {}
