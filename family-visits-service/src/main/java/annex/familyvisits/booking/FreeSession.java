package annex.familyvisits.booking;

/**
 * A session of a day, and how it stands.
 *
 * @param day that it belongs to
 * @param session which
 */
public record FreeSession(HallDay day, DaySession session) {}
