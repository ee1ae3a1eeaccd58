package annex.familyvisits.session;

import annex.commissioning.EstablishmentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All templates and closed dates of an establishment, in one document: no two templates have one
 * hall at one time.
 *
 * @param establishment whose visits are planned
 * @param revision raised by every change; 0 where nothing has been planned
 * @param lastNumber that a template was given
 * @param templates by number
 * @param closedDates by date
 */
public record VisitSchedule(
    EstablishmentId establishment,
    int revision,
    int lastNumber,
    List<SessionTemplate> templates,
    List<ClosedDate> closedDates) {

  public VisitSchedule {
    templates = List.copyOf(templates);
    closedDates = List.copyOf(closedDates);
  }

  /** A schedule in which nothing is planned. */
  public static VisitSchedule none(EstablishmentId establishment) {
    return new VisitSchedule(establishment, 0, 0, List.of(), List.of());
  }

  /** The template with this number. */
  public Optional<SessionTemplate> template(int number) {
    return templates.stream().filter(template -> template.number() == number).findFirst();
  }

  /** With one more template, unless one says the same already. */
  ScheduleChange add(SessionPlan plan) {
    var same = templates.stream().filter(known -> known.plan().equals(plan)).findFirst();
    if (same.isPresent()) {
      return new ScheduleChange.Planned(this, same.get());
    }
    var clash = clash(plan, 0);
    if (clash.isPresent()) {
      return new ScheduleChange.Clashes(clash.get());
    }
    var added = new SessionTemplate(lastNumber + 1, 1, plan);
    return new ScheduleChange.Planned(
        next(added.number(), rows -> with(rows, added), closedDates), added);
  }

  /** With a template that says something else from now on. */
  ScheduleChange change(int number, int revisionOfTemplate, SessionPlan plan) {
    var template = template(number);
    if (template.isEmpty()) {
      return new ScheduleChange.Unknown();
    }
    if (template.get().revision() != revisionOfTemplate) {
      return new ScheduleChange.Stale(template.get());
    }
    if (template.get().plan().equals(plan)) {
      return new ScheduleChange.Planned(this, template.get());
    }
    var clash = clash(plan, number);
    if (clash.isPresent()) {
      return new ScheduleChange.Clashes(clash.get());
    }
    var changed = template.get().changed(plan);
    return new ScheduleChange.Planned(
        next(lastNumber, rows -> with(rows, changed), closedDates), changed);
  }

  /** With one more closed date. */
  ScheduleChange close(ClosedDate closed) {
    var known = closedDate(closed.date(), closed.hall());
    if (known.isPresent()) {
      return known.get().saysTheSameAs(closed)
          ? new ScheduleChange.Closed(this, known.get())
          : new ScheduleChange.ClosedOtherwise(known.get());
    }
    var dates = new ArrayList<>(closedDates);
    dates.add(closed);
    dates.sort(
        Comparator.comparing(ClosedDate::date)
            .thenComparing(ClosedDate::hall, Comparator.nullsFirst(Comparator.naturalOrder())));
    return new ScheduleChange.Closed(next(lastNumber, rows -> rows, dates), closed);
  }

  /** Without a closed date. */
  ScheduleChange reopen(LocalDate date, @Nullable String hall) {
    var known = closedDate(date, hall);
    if (known.isEmpty()) {
      return new ScheduleChange.Unknown();
    }
    var dates = new ArrayList<>(closedDates);
    dates.remove(known.get());
    return new ScheduleChange.Reopened(next(lastNumber, rows -> rows, dates), known.get());
  }

  /** The closed date that stands for this hall, or for all, on this day. */
  public Optional<ClosedDate> closedDate(LocalDate date, @Nullable String hall) {
    return closedDates.stream().filter(closed -> closed.standsFor(date, hall)).findFirst();
  }

  /** Why a hall is closed on a day, if it is: before others one that cancels its visits. */
  public Optional<ClosedDate> closure(String hall, LocalDate date) {
    return closedDates.stream()
        .filter(closed -> closed.closes(hall, date))
        .min(Comparator.comparing(closed -> !closed.cancelsBookings()));
  }

  /** Every hall that anything is planned for. */
  public Set<String> halls() {
    var halls = new TreeSet<String>();
    templates.forEach(template -> halls.add(template.plan().hall()));
    return halls;
  }

  /**
   * The sessions that begin in a hall on a day, in their order. Where clocks go forward and two
   * would be held at one time, the one planned later is left out, also when the other began the day
   * before.
   */
  public List<Session> sessions(String hall, LocalDate date) {
    var before = date.minusDays(1);
    var yesterday =
        closure(hall, before).isPresent() ? List.<Session>of() : apart(hall, before, List.of());
    return apart(hall, date, yesterday.reversed().stream().limit(1).toList());
  }

  /** The sessions of a day, but for those that would be held while another still is. */
  private List<Session> apart(String hall, LocalDate date, List<Session> before) {
    var sessions = new ArrayList<>(before);
    templates.stream()
        .map(SessionTemplate::plan)
        .filter(plan -> plan.hall().equals(hall) && plan.appliesOn(date))
        .map(plan -> Session.of(plan, date))
        .sorted(Comparator.comparing(Session::startsAt).thenComparing(Session::id))
        .forEach(session -> {
          if (sessions.isEmpty() || !sessions.getLast().overlaps(session)) {
            sessions.add(session);
          }
        });
    return List.copyOf(sessions.subList(before.size(), sessions.size()));
  }

  private Optional<SessionTemplate> clash(SessionPlan plan, int exceptNumber) {
    return templates.stream()
        .filter(template -> template.number() != exceptNumber)
        .filter(template -> template.plan().clashesWith(plan))
        .findFirst();
  }

  private VisitSchedule next(
      int number, UnaryOperator<List<SessionTemplate>> rows, List<ClosedDate> dates) {
    return new VisitSchedule(establishment, revision + 1, number, rows.apply(templates), dates);
  }

  private static List<SessionTemplate> with(List<SessionTemplate> rows, SessionTemplate one) {
    var all = new ArrayList<>(rows);
    all.removeIf(row -> row.number() == one.number());
    all.add(one);
    all.sort(Comparator.comparingInt(SessionTemplate::number));
    return all;
  }
}
