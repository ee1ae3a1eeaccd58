package annex.familyvisits.booking;

import annex.familyvisits.session.Session;

/**
 * A session of a day.
 *
 * @param session when it is, and for what
 * @param open whether it is to be held; one that is not any more stays while visits are booked
 */
public record DaySession(Session session, boolean open) {}
