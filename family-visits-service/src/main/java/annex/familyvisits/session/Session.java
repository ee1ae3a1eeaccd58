package annex.familyvisits.session;

import annex.contracts.UkTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A session of a hall.
 *
 * @param id hall, day and planned start, such as {@code LARGE-2026-12-01-1400}
 * @param startsAt its first moment
 * @param endsAt the moment at which it is over
 * @param kinds of visit that can be booked
 */
public record Session(String id, Instant startsAt, Instant endsAt, List<VisitKind> kinds) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);

  public Session {
    kinds = List.copyOf(kinds);
  }

  /**
   * The session of a template on a day. Where clocks go forward over its start, it begins as much
   * later; where they go back over it, it begins the first time.
   */
  static Session of(SessionPlan plan, LocalDate date) {
    var start = date.atTime(plan.start()).atZone(UkTime.ZONE).toInstant();
    return new Session(
        "%s-%s-%s".formatted(plan.hall(), date, TIME.format(plan.start())),
        start,
        start.plus(plan.length()),
        plan.kinds());
  }

  /** When it begins, in the time of the United Kingdom. */
  public LocalTime start() {
    return LocalTime.ofInstant(startsAt, UkTime.ZONE);
  }

  /** Whether both are held at one time. */
  boolean overlaps(Session other) {
    return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
  }
}
