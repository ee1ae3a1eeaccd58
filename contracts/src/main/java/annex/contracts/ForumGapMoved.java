package annex.contracts;

/**
 * Payload: more months than agreed have passed since a family forum without another, or it turned
 * out that they have not.
 *
 * @param establishmentId agency code, such as {@code WMI}
 * @param area {@code family-visits}
 * @param number of the gap
 * @param revision 1 when it is raised, 2 when it is withdrawn
 * @param after ISO date of the forum after which there was none
 * @param dueBy ISO date by which there should have been one
 * @param monthsAtMost between two forums, as agreed
 * @param recordedAt ISO instant of what happened, UTC, milliseconds
 */
public record ForumGapMoved(
    String establishmentId,
    String area,
    int number,
    int revision,
    String after,
    String dueBy,
    int monthsAtMost,
    String recordedAt) {}
