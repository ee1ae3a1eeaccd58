package annex.familyvisits.booking;

import annex.familyvisits.session.Session;
import java.time.Instant;

/**
 * A place that is to be kept for somebody who has yet to say whether he wants it.
 *
 * @param id of the booking, known before it is made, so that everything may be done twice
 * @param session that it is in
 * @param details what the visit is to be
 * @param until when the place is kept no longer
 */
public record Keep(String id, Session session, VisitDetails details, Instant until) {}
