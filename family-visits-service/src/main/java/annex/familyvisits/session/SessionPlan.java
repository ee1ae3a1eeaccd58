package annex.familyvisits.session;

import annex.chassis.check.Fields;
import annex.commissioning.body.Notation;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a session template says.
 *
 * @param weekday on which its sessions begin
 * @param start in the time of the United Kingdom
 * @param length that passes, whatever clocks do meanwhile
 * @param hall name of a hall of the section, such as {@code LARGE}
 * @param kinds of visit that can be booked, each once
 * @param validFrom its first day
 * @param validTo its last day, or null while it has none
 */
public record SessionPlan(
    DayOfWeek weekday,
    LocalTime start,
    Duration length,
    String hall,
    List<VisitKind> kinds,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /** Shorter is no visit. */
  public static final Duration SHORTEST = Duration.ofMinutes(10);

  /** Longer is no session: a family day has its own place. */
  public static final Duration LONGEST = Duration.ofHours(12);

  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
  private static final int MINUTES_OF_A_DAY = 24 * 60;
  private static final int MINUTES_OF_A_WEEK = 7 * MINUTES_OF_A_DAY;

  public SessionPlan {
    Fields.check()
        .present("weekday", weekday)
        .present("start", start)
        .present("length", length)
        .is(
            "length",
            length,
            span -> span.compareTo(SHORTEST) >= 0 && span.compareTo(LONGEST) <= 0,
            "must be from PT10M to PT12H",
            null)
        .is(
            "length",
            length,
            span -> span.toSecondsPart() == 0 && span.toNanosPart() == 0,
            "must be of whole minutes",
            null)
        .text("hall", hall)
        .matches("hall", hall, Notation.CODE, "LARGE")
        .is("hall", hall, name -> name.length() <= 40, "must not be longer than 40", null)
        .rows("kinds", kinds)
        .distinct("kinds", kinds, Function.identity(), null)
        .is("kinds", kinds, rows -> !rows.isEmpty(), "must name a kind of visit", null)
        .present("validFrom", validFrom)
        .is("validFrom", validFrom, SessionPlan::sensible, "must be a date of our days", null)
        .is("validTo", validTo, SessionPlan::sensible, "must be a date of our days", null)
        .notAbove("validFrom", validFrom, "validTo", validTo, null)
        .orRefuse();
    kinds = kinds.stream().sorted().toList();
  }

  private static boolean sensible(LocalDate date) {
    return !date.isBefore(EARLIEST) && !date.isAfter(LATEST);
  }

  /** Whether a session of it begins on this date. */
  public boolean appliesOn(LocalDate date) {
    return date.getDayOfWeek() == weekday && isValid(date);
  }

  /** Whether sessions of both would be held in one hall at one time. */
  public boolean clashesWith(SessionPlan other) {
    return hall.equals(other.hall)
        && reaches(other.first())
        && other.reaches(first())
        && (coversStartOf(other) || other.coversStartOf(this));
  }

  /** Whether it says the same, but ends and does so earlier or at all. */
  boolean onlyEnds(SessionPlan other) {
    boolean earlier = validTo != null && (other.validTo == null || validTo.isBefore(other.validTo));
    return earlier
        && weekday == other.weekday
        && start.equals(other.start)
        && length.equals(other.length)
        && hall.equals(other.hall)
        && kinds.equals(other.kinds)
        && validFrom.equals(other.validFrom);
  }

  /** Whether it is valid on this date. */
  boolean isValid(LocalDate date) {
    return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
  }

  /** The date of its first session, even where it is not valid any more by then. */
  private LocalDate first() {
    return validFrom.with(TemporalAdjusters.nextOrSame(weekday));
  }

  /** Whether a session of it is held on this date or later, be it the end of one. */
  private boolean reaches(LocalDate date) {
    if (validTo == null) {
      return true;
    }
    var last = validTo.with(TemporalAdjusters.previousOrSame(weekday));
    int nights = minuteOfDay() + length.toMinutes() > MINUTES_OF_A_DAY ? 1 : 0;
    return !last.isBefore(first()) && !last.plusDays(nights).isBefore(date);
  }

  private boolean coversStartOf(SessionPlan other) {
    int after = Math.floorMod(other.minuteOfWeek() - minuteOfWeek(), MINUTES_OF_A_WEEK);
    return after < length.toMinutes();
  }

  private int minuteOfWeek() {
    return (weekday.getValue() - 1) * MINUTES_OF_A_DAY + minuteOfDay();
  }

  private int minuteOfDay() {
    return start.toSecondOfDay() / 60;
  }
}
