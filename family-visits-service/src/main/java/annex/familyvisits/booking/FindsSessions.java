package annex.familyvisits.booking;

import annex.chassis.decide.GroupedReads;
import annex.commissioning.EstablishmentId;
import annex.contracts.UkTime;
import annex.familyvisits.agreed.AgreedSections;
import annex.familyvisits.session.Plans;
import annex.familyvisits.session.Session;
import annex.familyvisits.session.VisitKind;
import annex.familyvisits.session.VisitSchedules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds sessions as they stand now, whether or not their days have been written. */
public final class FindsSessions {

  private static final int MOST_ALTERNATIVES = 3;
  private static final int NEAR_DAYS = 7;

  private final HallDays days;
  private final VisitSchedules schedules;
  private final AgreedSections agreed;
  private final int daysAhead;
  private final GroupedReads<Wanted, List<FreeSession>> alternatives =
      new GroupedReads<>(this::alternatives);

  /**
   * Finds sessions.
   *
   * @param daysAhead how many days ahead there are sessions
   */
  public FindsSessions(
      HallDays days, VisitSchedules schedules, AgreedSections agreed, int daysAhead) {
    this.days = days;
    this.schedules = schedules;
    this.agreed = agreed;
    this.daysAhead = daysAhead;
  }

  /** What is planned and agreed now. */
  public Plans plans(EstablishmentId establishment) {
    return new Plans(schedules.of(establishment), agreed.of(establishment));
  }

  /** The last day that has sessions now. */
  public LocalDate last(Instant now) {
    return UkTime.date(now).plusDays(daysAhead);
  }

  /** A session as it stands now. */
  public Optional<FreeSession> session(EstablishmentId establishment, String id, Instant now) {
    return HallDayId.of(establishment, id)
        .filter(day -> !day.date().isAfter(last(now)))
        .flatMap(day -> {
          var stands = asOf(days.find(day).orElse(HallDay.none(day)), plans(establishment), now);
          return stands.session(id).map(session -> new FreeSession(stands, session));
        });
  }

  /**
   * The sessions from a date to another, by their beginning.
   *
   * @param hall of this hall alone; null for all
   */
  public List<FreeSession> between(
      EstablishmentId establishment,
      @Nullable String hall,
      LocalDate from,
      LocalDate to,
      Instant now) {
    var last = to.isAfter(last(now)) ? last(now) : to;
    if (from.isAfter(last)) {
      return List.of();
    }
    var plans = plans(establishment);
    var written = new HashMap<HallDayId, HallDay>();
    days.between(establishment, hall, from, last).forEach(day -> written.put(day.id(), day));
    var found = new ArrayList<FreeSession>();
    for (var name : halls(plans, hall, written.keySet())) {
      for (var date = from; !date.isAfter(last); date = date.plusDays(1)) {
        var id = new HallDayId(establishment, name, date);
        var day = asOf(written.getOrDefault(id, HallDay.none(id)), plans, now);
        day.sessions().forEach(session -> found.add(new FreeSession(day, session)));
      }
    }
    found.sort(
        Comparator.comparing((FreeSession one) -> one.session().session().startsAt())
            .thenComparing(one -> one.session().session().id()));
    return found;
  }

  /** Those that sessions are planned for now, or were when their days were written. */
  private static Set<String> halls(Plans plans, @Nullable String wanted, Set<HallDayId> written) {
    var halls = new TreeSet<>(plans.schedule().halls());
    written.forEach(day -> halls.add(day.hall()));
    halls.removeIf(hall -> wanted != null && !hall.equals(wanted));
    return halls;
  }

  /** The sessions nearest to one that have a place for a visit of this kind, up to three. */
  public List<FreeSession> alternatives(
      EstablishmentId establishment, Session to, VisitKind kind, Instant now) {
    return alternatives.read(
        new Wanted(establishment, to, kind, now.truncatedTo(ChronoUnit.SECONDS)));
  }

  /** What is wanted instead; when many want the same session, most of them get no place in it. */
  private record Wanted(
      EstablishmentId establishment, Session to, VisitKind kind, Instant second) {}

  private List<FreeSession> alternatives(Wanted wanted) {
    var establishment = wanted.establishment();
    var to = wanted.to();
    var kind = wanted.kind();
    var now = wanted.second();
    var today = UkTime.date(now);
    var date = UkTime.date(to.startsAt());
    var near =
        nearest(
            between(
                establishment,
                null,
                latest(today, date.minusDays(NEAR_DAYS)),
                date.plusDays(NEAR_DAYS),
                now),
            to,
            kind,
            now);
    return near.size() == MOST_ALTERNATIVES
        ? near
        : nearest(between(establishment, null, today, last(now), now), to, kind, now);
  }

  private static List<FreeSession> nearest(
      List<FreeSession> sessions, Session to, VisitKind kind, Instant now) {
    return sessions.stream()
        .filter(one -> !one.session().session().id().equals(to.id()))
        .filter(one -> one.session().session().startsAt().isAfter(now))
        .filter(one -> one.day().free(one.session(), kind) > 0)
        .sorted(
            Comparator.comparing((FreeSession one) ->
                    Duration.between(to.startsAt(), one.session().session().startsAt()).abs())
                .thenComparing(one -> one.session().session().id()))
        .limit(MOST_ALTERNATIVES)
        .toList();
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static HallDay asOf(HallDay day, Plans plans, Instant now) {
    return day.asOf(plans.of(day.id().hall(), day.id().date()), now);
  }
}
