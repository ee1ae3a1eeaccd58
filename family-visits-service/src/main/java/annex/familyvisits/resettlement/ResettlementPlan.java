package annex.familyvisits.resettlement;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.Facets;
import annex.familyvisits.record.FamilyRecord;
import annex.familyvisits.record.Kind;
import annex.familyvisits.record.Step;
import annex.familyvisits.resettlement.Meeting.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The meetings before a prisoner's release: so many weeks before as the section in force says, 12,
 * 8 and 4 where it does not (INT-11).
 *
 * @param releaseDate as it is known now
 * @param meetings the first one first
 * @param closed whether it is over
 * @param recordedAt the moment of its last step, to the millisecond
 */
public record ResettlementPlan(
    EstablishmentId establishment,
    int number,
    int revision,
    PrisonerNumber prisoner,
    LocalDate releaseDate,
    List<Meeting> meetings,
    boolean closed,
    Instant recordedAt)
    implements FamilyRecord {

  /** Plans; one of a prisoner is open. */
  public static final Kind<ResettlementPlan> KIND =
      new Kind<>(
          "resettlement",
          ResettlementPlan.class,
          plan ->
              new Facets(
                  plan.releaseDate(),
                  Codes.of(plan.status()),
                  null,
                  plan.prisoner(),
                  plan.closed() ? null : plan.prisoner().value()));

  /** What is agreed in the families strategy. */
  public static final List<Integer> WEEKS = List.of(12, 8, 4);

  /** Weeks by which a meeting may be held before its date: as many as lie between two of them. */
  private static final int EARLY_AT_MOST = 4;

  public ResettlementPlan {
    meetings = List.copyOf(meetings);
  }

  /** Whether it goes on. */
  public enum Status {
    OPEN,
    CLOSED
  }

  /** A plan with a meeting for each of these weeks. */
  public static ResettlementPlan made(
      EstablishmentId establishment,
      int number,
      PrisonerNumber prisoner,
      LocalDate releaseDate,
      List<Integer> weeks,
      Instant now) {
    return new ResettlementPlan(
        establishment,
        number,
        1,
        prisoner,
        releaseDate,
        weeks.stream()
            .distinct()
            .sorted(Comparator.reverseOrder())
            .map(before -> Meeting.planned(before, releaseDate))
            .toList(),
        false,
        now);
  }

  /** Whether it goes on. */
  public Status status() {
    return closed ? Status.CLOSED : Status.OPEN;
  }

  /** With another release date: what is planned moves, what is over stays. */
  public Step<ResettlementPlan, ResettlementRefusal> release(LocalDate to, Instant now) {
    if (closed) {
      return closedBefore();
    }
    return to.equals(releaseDate)
        ? Step.stays()
        : Step.taken(
            next(to, meetings.stream().map(one -> one.before(to)).toList(), false, now), "moved");
  }

  /** With what became of a meeting. */
  public Step<ResettlementPlan, ResettlementRefusal> settle(
      int weeks, State state, LocalDate on, LocalDate today, Instant now) {
    return settle(weeks, state, on, today, now, false);
  }

  /** With what became of a meeting, whatever was recorded of it before. */
  public Step<ResettlementPlan, ResettlementRefusal> correct(
      int weeks, State state, LocalDate on, LocalDate today, Instant now) {
    return settle(weeks, state, on, today, now, true);
  }

  /** With a meeting that was neither held nor missed: what was recorded of it was a mistake. */
  public Step<ResettlementPlan, ResettlementRefusal> undo(int weeks, Instant now) {
    var found = meetings.stream().filter(one -> one.weeks() == weeks).findFirst();
    if (found.isEmpty()) {
      return unknown(weeks);
    }
    if (found.get().state() == State.PLANNED) {
      return Step.stays();
    }
    if (closed) {
      return closedBefore();
    }
    var planned = Meeting.planned(weeks, releaseDate);
    var all = meetings.stream().map(one -> one.weeks() == weeks ? planned : one).toList();
    return Step.taken(next(releaseDate, all, false, now), "meeting-corrected");
  }

  private static Step<ResettlementPlan, ResettlementRefusal> unknown(int weeks) {
    return Step.refused(
        ResettlementRefusal.MEETING_UNKNOWN, "None lies %d weeks before.".formatted(weeks));
  }

  private Step<ResettlementPlan, ResettlementRefusal> settle(
      int weeks, State state, LocalDate on, LocalDate today, Instant now, boolean corrects) {
    var found = meetings.stream().filter(one -> one.weeks() == weeks).findFirst();
    if (found.isEmpty()) {
      return unknown(weeks);
    }
    var settled = new Meeting(weeks, found.get().date(), state, on);
    if (settled.equals(found.get())) {
      return Step.stays();
    }
    if (closed) {
      return closedBefore();
    }
    boolean over = found.get().state() != State.PLANNED;
    if (over && !corrects) {
      return Step.refused(
          ResettlementRefusal.MEETING_OVER, "It was %s.".formatted(Codes.of(found.get().state())));
    }
    var date = found.get().date();
    if (on.isAfter(today)) {
      return Step.refused(ResettlementRefusal.DATE_CANNOT_BE, "%s is to come.".formatted(on));
    }
    if (state == State.MISSED && date.isAfter(today)) {
      return Step.refused(
          ResettlementRefusal.DATE_CANNOT_BE, "It is to be held on %s.".formatted(date));
    }
    if (state == State.MISSED && on.isBefore(date)) {
      return Step.refused(
          ResettlementRefusal.DATE_CANNOT_BE, "It was to be held on %s.".formatted(date));
    }
    if (state == State.HELD && on.isAfter(releaseDate)) {
      return Step.refused(
          ResettlementRefusal.DATE_CANNOT_BE, "The release was on %s.".formatted(releaseDate));
    }
    if (on.isBefore(date.minusWeeks(EARLY_AT_MOST))) {
      return Step.refused(
          ResettlementRefusal.DATE_CANNOT_BE,
          "It is to be held on %s, and at most %d weeks before.".formatted(date, EARLY_AT_MOST));
    }
    var all = meetings.stream().map(one -> one.weeks() == weeks ? settled : one).toList();
    return Step.taken(
        next(releaseDate, all, false, now),
        over ? "meeting-corrected" : "meeting-" + Codes.of(state));
  }

  /** Closed. */
  public Step<ResettlementPlan, ResettlementRefusal> close(Instant now) {
    return closed ? Step.stays() : Step.taken(next(releaseDate, meetings, true, now), "closed");
  }

  /** Open again: it was closed by mistake, or before all of it was recorded. */
  public Step<ResettlementPlan, ResettlementRefusal> reopen(Instant now) {
    return closed ? Step.taken(next(releaseDate, meetings, false, now), "reopened") : Step.stays();
  }

  /** The meetings that are planned for this day or before. */
  public List<Meeting> due(LocalDate by) {
    return closed
        ? List.of()
        : meetings.stream()
            .filter(one -> one.state() == State.PLANNED && !one.date().isAfter(by))
            .toList();
  }

  private Step<ResettlementPlan, ResettlementRefusal> closedBefore() {
    return Step.refused(ResettlementRefusal.CLOSED, "It is closed.");
  }

  private ResettlementPlan next(LocalDate release, List<Meeting> all, boolean over, Instant now) {
    return new ResettlementPlan(
        establishment, number, revision + 1, prisoner, release, all, over, now);
  }
}
