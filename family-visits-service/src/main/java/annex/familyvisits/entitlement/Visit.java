package annex.familyvisits.entitlement;

import annex.familyvisits.session.VisitKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A visit that an entitlement is to be held for.
 *
 * @param booking its id
 * @param kind what it is
 * @param startsAt when it begins
 * @param endsAt when it is over
 * @param replaces the booking that it takes the place of, or null
 */
public record Visit(
    String booking, VisitKind kind, Instant startsAt, Instant endsAt, @Nullable String replaces) {}
