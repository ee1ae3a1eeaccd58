package annex.familyvisits.video;

import annex.familyvisits.session.Session;
import annex.familyvisits.session.VisitKind;
import java.time.Instant;
import java.util.List;

/**
 * A place that is kept for a request.
 *
 * @param booking that keeps it
 * @param session that it is in
 * @param startsAt when that begins
 * @param endsAt when it is over
 * @param until when the place is kept no longer
 */
public record Offer(
    String booking, String session, Instant startsAt, Instant endsAt, Instant until) {

  /** The session as far as it matters to keep a place in it. */
  Session of() {
    return new Session(session, startsAt, endsAt, List.of(VisitKind.VIDEO));
  }
}
