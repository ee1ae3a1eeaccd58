package annex.familyvisits.booking;

import annex.chassis.decide.Decision;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.session.DayPlan.Basis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days of all halls. */
public interface HallDays {

  /** A day as it was written last. */
  Optional<HallDay> find(HallDayId id);

  /**
   * The days that were written, from a date to another.
   *
   * @param hall of this hall alone; null for all
   */
  List<HallDay> between(
      EstablishmentId establishment, @Nullable String hall, LocalDate from, LocalDate to);

  /**
   * Decides on a day as it is now, and writes what was decided together with the events of the
   * steps that bookings took.
   */
  <R> R decide(HallDayId id, At<R> decision);

  /** A decision that is told when it is made. */
  @FunctionalInterface
  interface At<R> {

    /** Decides. */
    Decision.Step<HallDay, R> on(HallDay day, Instant now);
  }

  /** Days with holds that should have expired. */
  List<HallDayId> expiring(Instant now, int atMost);

  /**
   * Days with ended bookings that have yet to be settled, or with steps that have yet to be
   * entered.
   */
  List<HallDayId> unsettled(Instant before, int atMost);

  /** Days with bookings that have yet to end the one they take the place of. */
  List<HallDayId> unfinished(int atMost);

  /** What the days from a date on were made of. */
  List<Made> made(EstablishmentId establishment, LocalDate from);

  /** What a day was made of. */
  record Made(HallDayId id, Basis basis) {}

  /** Rises whenever a day changes, of those from a date on that were written. */
  long revisions(EstablishmentId establishment, LocalDate from);

  /** Enters what bookings of a day have become into the list of bookings. */
  void enter(HallDayId id);
}
