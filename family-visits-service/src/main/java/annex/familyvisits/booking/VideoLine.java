package annex.familyvisits.booking;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.session.Session;
import java.time.Instant;

/** Those who wait in line for a video visit, as far as bookings need to know of them (VIS-4). */
@FunctionalInterface
public interface VideoLine {

  /** Whether somebody other than this prisoner waits for a place that this session could give. */
  boolean othersWaitFor(HallDayId day, Session session, PrisonerNumber asking, Instant now);

  /** A place of a video visit may have become free. */
  default void returned(EstablishmentId establishment) {}
}
