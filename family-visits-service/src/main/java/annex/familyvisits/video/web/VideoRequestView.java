package annex.familyvisits.video.web;

import annex.contracts.IsoText;
import annex.familyvisits.booking.Needs;
import annex.familyvisits.booking.VideoSteps;
import annex.familyvisits.booking.Visitors;
import annex.familyvisits.video.Offer;
import annex.familyvisits.video.Rank;
import annex.familyvisits.video.RequestStatus;
import annex.familyvisits.video.VideoRequest;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A request for a video visit as it is read.
 *
 * @param status {@code waiting}, {@code offered}, {@code granted}, {@code lapsed} or {@code
 *     withdrawn}
 * @param rank where it is in line, null where it is not
 * @param offer the place that is offered, or was taken; or null
 * @param offersLetGo how many were declined or not answered in time
 * @param reason why it was withdrawn, or null
 */
@JsonInclude
record VideoRequestView(
    String establishmentId,
    String request,
    int revision,
    String status,
    String prisoner,
    String hall,
    String from,
    String to,
    Visitors visitors,
    Needs needs,
    String channel,
    @Nullable VideoSteps video,
    @Nullable String familyDoesNotTravel,
    boolean supervised,
    @Nullable RankView rank,
    @Nullable OfferView offer,
    int offersLetGo,
    @Nullable String reason,
    String receivedAt,
    String changedAt) {

  /** Where a request is in line, and why. */
  record RankView(int rank, int of, String group, String rule, String why) {

    static RankView of(Rank rank) {
      return new RankView(rank.rank(), rank.of(), rank.group().code(), Rank.RULE, rank.why());
    }
  }

  /** A place that is kept until an answer, or was taken. */
  record OfferView(String booking, String session, String startsAt, String until) {

    static OfferView of(Offer offer) {
      return new OfferView(
          offer.booking(),
          offer.session(),
          IsoText.of(offer.startsAt()),
          IsoText.of(offer.until()));
    }
  }

  static VideoRequestView of(VideoRequest request, @Nullable Rank rank) {
    var wish = request.wish();
    var details = wish.details();
    var reason = wish.notTravelling();
    var offer = request.status() == RequestStatus.OFFERING ? null : request.offer();
    return new VideoRequestView(
        request.establishment().code(),
        request.id(),
        request.revision(),
        request.status().code(),
        details.prisoner().value(),
        wish.hall(),
        wish.from().toString(),
        wish.to().toString(),
        details.visitors(),
        details.needs(),
        details.channel().code(),
        details.video(),
        reason == null ? null : reason.code(),
        details.supervised(),
        rank == null ? null : RankView.of(rank),
        offer == null ? null : OfferView.of(offer),
        request.letGo(),
        request.reason(),
        IsoText.of(request.receivedAt()),
        IsoText.of(request.changedAt()));
  }
}
