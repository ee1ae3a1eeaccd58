package annex.familyvisits.video;

import annex.familyvisits.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * On what terms places are offered.
 *
 * @param lifetime how long a place is kept at most
 * @param notice how long before the session it is kept no longer
 * @param shortest less time to answer is no offer
 */
public record OfferTerms(Duration lifetime, Duration notice, Duration shortest) {

  /** Until when a place of a session is kept that is offered now. */
  Instant until(Session session, Instant now) {
    var latest = session.startsAt().minus(notice);
    var until = now.plus(lifetime);
    return (until.isBefore(latest) ? until : latest).truncatedTo(ChronoUnit.MILLIS);
  }

  /** Whether there is time enough to answer; places of sooner sessions are for whoever books. */
  boolean allow(Session session, Instant now) {
    return !until(session, now).isBefore(now.plus(shortest));
  }
}
