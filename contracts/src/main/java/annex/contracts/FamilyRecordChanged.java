package annex.contracts;

/**
 * Payload: something was recorded that nobody is to learn by counting events: of care experience,
 * or of the involvement of a family in the care of somebody who is at risk.
 *
 * @param establishmentId agency code, such as {@code WMI}
 * @param area {@code family-visits}
 * @param recordedAt ISO instant of what happened, UTC, milliseconds
 */
public record FamilyRecordChanged(String establishmentId, String area, String recordedAt) {}
