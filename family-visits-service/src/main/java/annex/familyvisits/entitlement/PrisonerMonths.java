package annex.familyvisits.entitlement;

import annex.chassis.decide.Decision;
import annex.commissioning.EstablishmentId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** The months of all prisoners. */
public interface PrisonerMonths {

  /** A month as it stands; one of which nothing has been recorded where there is none. */
  PrisonerMonth of(PrisonerMonth.Id id);

  /** Decides on a month and writes what was decided. */
  <R> R decide(PrisonerMonth.Id id, Decision<PrisonerMonth, R> decision);

  /** All of an establishment of which anything has been recorded. */
  List<PrisonerMonth> in(EstablishmentId establishment, YearMonth month);

  /** Rises whenever one of an establishment changes, from a month on. */
  long revisions(EstablishmentId establishment, YearMonth from);

  /** Notes that the booking of an entry was found where it is booked. */
  void verified(PrisonerMonth.Id id, String booking);

  /** Entries of which nobody has noted that, since before a moment; oldest first. */
  List<Unverified> unverified(Instant before, int atMost);

  /** An entry whose booking has yet to be found. */
  record Unverified(PrisonerMonth.Id id, String booking) {}
}
