package annex.familyvisits.video.mongo;

import annex.familyvisits.video.OfferTerms;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How places of video visits are offered.
 *
 * @param offer how long a place is kept at most for whoever it is offered to
 * @param notice how long before the session it is kept no longer
 * @param shortest less time to answer is no offer: the place is for whoever books
 * @param withoutVisits so many months without a social visit put a prisoner first (VIS-4)
 * @param sweep how long between two looks at what is free or due
 * @param patience for how long an offer is left to whoever makes it
 */
@ConfigurationProperties("annex.video-requests")
record VideoSettings(
    Duration offer,
    Duration notice,
    Duration shortest,
    int withoutVisits,
    Duration sweep,
    Duration patience) {

  OfferTerms terms() {
    return new OfferTerms(offer, notice, shortest);
  }
}
