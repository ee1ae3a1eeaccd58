package annex.familyvisits.booking;

import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.session.VisitKind;
import org.jspecify.annotations.Nullable;

/**
 * What a visit is to be, whenever it is.
 *
 * @param kind what it is
 * @param prisoner who is visited
 * @param visitors who come
 * @param needs what they need
 * @param channel how it is booked (VIS-8)
 * @param video what has been done for it, null where it is no video visit (VIS-9)
 * @param supervised whether social services supervise the children (VIS-25)
 * @param closed whether it is a closed visit (VIS-25)
 */
public record VisitDetails(
    VisitKind kind,
    PrisonerNumber prisoner,
    Visitors visitors,
    Needs needs,
    Channel channel,
    @Nullable VideoSteps video,
    boolean supervised,
    boolean closed) {}
