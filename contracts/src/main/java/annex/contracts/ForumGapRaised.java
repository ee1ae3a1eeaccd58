package annex.contracts;

/**
 * Payload: more months than agreed have passed since a family forum without another.
 *
 * @param establishmentId agency code, such as {@code WMI}
 * @param area {@code family-visits}
 * @param number of the gap
 * @param revision always 1
 * @param after ISO date of the forum after which there was none
 * @param dueBy ISO date by which there should have been one
 * @param monthsAtMost between two forums, as agreed
 * @param recordedAt ISO instant at which it was found, UTC, milliseconds
 */
public record ForumGapRaised(
    String establishmentId,
    String area,
    int number,
    int revision,
    String after,
    String dueBy,
    int monthsAtMost,
    String recordedAt) {}
