package annex.familyvisits.booking;

import annex.chassis.idempotency.Retry;
import org.jspecify.annotations.Nullable;

/**
 * A request for a visit.
 *
 * @param session that it is to be in
 * @param details what it is to be
 * @param hold whether a place is to be kept for some minutes only
 * @param retry what a repetition of the request is known by, or null
 */
public record BookVisit(
    String session, VisitDetails details, boolean hold, @Nullable Retry retry) {}
