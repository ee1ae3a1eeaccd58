package annex.contracts;

/**
 * Payload: a survey was recorded or corrected. Its results are read from the service.
 *
 * @param establishmentId agency code, such as {@code WMI}
 * @param area {@code family-visits}
 * @param number of the survey
 * @param revision of the survey, raised by every correction
 * @param name of the survey
 * @param askedOn ISO date
 * @param audience {@code visitors}, {@code prisoners}, {@code families} or {@code staff}
 * @param respondents how many answered
 * @param questions how many were asked
 * @param recordedAt ISO instant of what happened, UTC, milliseconds
 */
public record SurveyMoved(
    String establishmentId,
    String area,
    int number,
    int revision,
    String name,
    String askedOn,
    String audience,
    int respondents,
    int questions,
    String recordedAt) {}
