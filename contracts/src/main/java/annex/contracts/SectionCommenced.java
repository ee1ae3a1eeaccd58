package annex.contracts;

/**
 * Payload: an area of an establishment's annex came into being.
 *
 * @param establishmentId agency code, such as {@code WMI}
 * @param area code of the area, such as {@code family-visits}
 * @param version number of the section version, 1
 * @param effectiveFrom ISO date from which the version holds
 * @param recordedAt ISO instant at which the platform learnt of it, UTC, milliseconds
 */
public record SectionCommenced(
    String establishmentId, String area, int version, String effectiveFrom, String recordedAt) {}
