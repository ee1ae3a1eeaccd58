package annex.familyvisits.booking.web;

import annex.chassis.check.Fields;
import annex.familyvisits.booking.Channel;
import annex.familyvisits.booking.Needs;
import annex.familyvisits.booking.VideoSteps;
import annex.familyvisits.booking.VisitDetails;
import annex.familyvisits.booking.Visitors;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.session.VisitKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The request for a visit.
 *
 * @param session that it is to be in
 * @param kind {@code social}, {@code video} or {@code legal}
 * @param prisoner number of the prisoner
 * @param visitors who come, as numbers
 * @param needs what they need, or null
 * @param channel {@code telephone}, {@code online} or {@code staff} (VIS-8)
 * @param hold whether a place is to be kept for some minutes only, or null
 * @param video what has been done for a video visit, or null (VIS-9)
 * @param supervised whether social services supervise the children, or null (VIS-25)
 * @param closed whether it is a closed visit, or null (VIS-25)
 */
record WriteBooking(
    String session,
    String kind,
    String prisoner,
    Visitors visitors,
    @Nullable Needs needs,
    String channel,
    @Nullable Boolean hold,
    @Nullable VideoSteps video,
    @Nullable Boolean supervised,
    @Nullable Boolean closed) {

  WriteBooking {
    Fields.check()
        .text("session", session)
        .text("kind", kind)
        .is("kind", kind, code -> Codes.kind(code) != null, "must be " + Codes.KINDS, null)
        .text("prisoner", prisoner)
        .matches("prisoner", prisoner, PrisonerNumber.NOTATION, "A0001AA")
        .present("visitors", visitors)
        .text("channel", channel)
        .is(
            "channel",
            channel,
            code -> Codes.channel(code) != null,
            "must be " + Codes.CHANNELS,
            "VIS-8")
        .is(
            "video",
            video,
            _ -> VisitKind.VIDEO.code().equals(kind),
            "belongs to video visits alone",
            "VIS-9")
        .orRefuse();
  }

  VisitDetails details() {
    return new VisitDetails(
        Objects.requireNonNull(Codes.kind(kind)),
        new PrisonerNumber(prisoner),
        visitors,
        needs == null ? Needs.NONE : needs,
        channelOfBooking(),
        video,
        Boolean.TRUE.equals(supervised),
        Boolean.TRUE.equals(closed));
  }

  private Channel channelOfBooking() {
    return Objects.requireNonNull(Codes.channel(channel));
  }
}
