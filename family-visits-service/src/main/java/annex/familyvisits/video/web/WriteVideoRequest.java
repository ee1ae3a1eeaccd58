package annex.familyvisits.video.web;

import annex.chassis.check.Fields;
import annex.familyvisits.booking.Channel;
import annex.familyvisits.booking.Needs;
import annex.familyvisits.booking.VideoSteps;
import annex.familyvisits.booking.VisitDetails;
import annex.familyvisits.booking.Visitors;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.session.VisitKind;
import annex.familyvisits.video.NotTravelling;
import annex.familyvisits.video.VideoWish;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The request for a video visit on some day.
 *
 * @param prisoner number of the prisoner
 * @param hall that he has his visits in
 * @param from first day that would do
 * @param to last day that would do
 * @param visitors who come, as numbers
 * @param needs what they need, or null
 * @param channel {@code telephone}, {@code online} or {@code staff} (VIS-8)
 * @param video what has been done for the visit (VIS-9)
 * @param familyDoesNotTravel {@code distance}, {@code health}, {@code cost} or {@code other}; null
 *     where it does (VIS-4)
 * @param supervised whether social services supervise the children, or null (VIS-25)
 */
record WriteVideoRequest(
    String prisoner,
    String hall,
    LocalDate from,
    LocalDate to,
    Visitors visitors,
    @Nullable Needs needs,
    String channel,
    VideoSteps video,
    @Nullable String familyDoesNotTravel,
    @Nullable Boolean supervised) {

  WriteVideoRequest {
    Fields.check()
        .text("prisoner", prisoner)
        .matches("prisoner", prisoner, PrisonerNumber.NOTATION, "A0001AA")
        .text("hall", hall)
        .present("from", from)
        .present("to", to)
        .notAbove("from", from, "to", to, null)
        .present("visitors", visitors)
        .text("channel", channel)
        .is(
            "channel",
            channel,
            code -> read(Channel.values(), Channel::code, code) != null,
            "must be " + listed(Channel.values(), Channel::code),
            "VIS-8")
        .present("video", video)
        .is(
            "familyDoesNotTravel",
            familyDoesNotTravel,
            code -> read(NotTravelling.values(), NotTravelling::code, code) != null,
            "must be " + listed(NotTravelling.values(), NotTravelling::code),
            "VIS-4")
        .orRefuse();
  }

  VideoWish wish() {
    return new VideoWish(
        hall,
        from,
        to,
        new VisitDetails(
            VisitKind.VIDEO,
            new PrisonerNumber(prisoner),
            visitors,
            needs == null ? Needs.NONE : needs,
            channelOfRequest(),
            video,
            Boolean.TRUE.equals(supervised),
            false),
        familyDoesNotTravel == null
            ? null
            : read(NotTravelling.values(), NotTravelling::code, familyDoesNotTravel));
  }

  private Channel channelOfRequest() {
    return Objects.requireNonNull(read(Channel.values(), Channel::code, channel));
  }

  private static <T> @Nullable T read(T[] values, Function<T, String> code, String asked) {
    return Arrays.stream(values)
        .filter(value -> code.apply(value).equals(asked))
        .findFirst()
        .orElse(null);
  }

  private static <T> String listed(T[] values, Function<T, String> code) {
    return Arrays.stream(values).map(code).collect(Collectors.joining(", ", "one of ", ""));
  }
}
