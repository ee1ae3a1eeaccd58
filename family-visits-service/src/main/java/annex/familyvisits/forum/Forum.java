package annex.familyvisits.forum;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.Facets;
import annex.familyvisits.record.FamilyRecord;
import annex.familyvisits.record.Kind;
import annex.familyvisits.record.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A family forum and what was agreed there (VIS-21).
 *
 * @param plan when it is to be held
 * @param held that it was, or null
 * @param actions by number
 * @param cancelled the reason, or null while it is not
 * @param recordedAt the moment of its last step, to the millisecond
 */
public record Forum(
    EstablishmentId establishment,
    int number,
    int revision,
    ForumPlan plan,
    @Nullable Held held,
    List<Action> actions,
    @Nullable String cancelled,
    Instant recordedAt)
    implements FamilyRecord {

  /** Days between the date that it was planned for and the one on which it was held. */
  private static final int DAYS_APART_AT_MOST = 31;

  /** Family forums. */
  public static final Kind<Forum> KIND =
      new Kind<>("forum", Forum.class, forum -> Facets.of(forum.date(), forum.status()));

  public Forum {
    actions = List.copyOf(actions);
  }

  /** Where a forum stands. */
  public enum Status {
    PLANNED,
    HELD,
    CANCELLED
  }

  /** A forum that is planned. */
  public static Forum planned(
      EstablishmentId establishment, int number, ForumPlan plan, Instant now) {
    return new Forum(establishment, number, 1, plan, null, List.of(), null, now);
  }

  /** Where it stands. */
  public Status status() {
    if (cancelled != null) {
      return Status.CANCELLED;
    }
    return held == null ? Status.PLANNED : Status.HELD;
  }

  /** When it was held, or is to be. */
  public LocalDate date() {
    return held == null ? plan.date() : held.on();
  }

  /** How many of its actions are done. */
  public int done() {
    return (int) actions.stream().filter(action -> action.doneOn() != null).count();
  }

  /** Planned otherwise. */
  public Step<Forum, ForumRefusal> change(ForumPlan to, Instant now) {
    if (plan.equals(to)) {
      return Step.stays();
    }
    return status() == Status.PLANNED
        ? Step.taken(next(to, null, actions, null, now), "changed")
        : otherwise();
  }

  /** Held. */
  public Step<Forum, ForumRefusal> hold(Held how, LocalDate today, Instant now) {
    if (how.equals(held)) {
      return Step.stays();
    }
    return status() == Status.PLANNED ? held(how, today, now, "held") : otherwise();
  }

  /** Held otherwise than was recorded: on another day, or with other families. */
  public Step<Forum, ForumRefusal> correct(Held how, LocalDate today, Instant now) {
    if (held == null || how.equals(held)) {
      return hold(how, today, now);
    }
    return actions.stream()
        .filter(action -> action.earliest().isBefore(how.on()))
        .findFirst()
        .map(action ->
            Step.<Forum, ForumRefusal>refused(
                ForumRefusal.DATE_CANNOT_BE,
                "Action %d, which was agreed there, says %s."
                    .formatted(action.number(), action.earliest())))
        .orElseGet(() -> held(how, today, now, "corrected"));
  }

  private Step<Forum, ForumRefusal> held(Held how, LocalDate today, Instant now, String happened) {
    if (how.on().isAfter(today)) {
      return Step.refused(ForumRefusal.NOT_HELD_YET, "%s is to come.".formatted(how.on()));
    }
    long days = Math.abs(ChronoUnit.DAYS.between(plan.date(), how.on()));
    return days > DAYS_APART_AT_MOST
        ? Step.refused(
            ForumRefusal.FAR_FROM_PLAN,
            "It was planned for %s. Plan it for the day on which it was held first."
                .formatted(plan.date()))
        : Step.taken(next(plan, how, actions, null, now), happened);
  }

  /** Not held, for a reason. */
  public Step<Forum, ForumRefusal> cancel(String reason, Instant now) {
    if (reason.equals(cancelled)) {
      return Step.stays();
    }
    return status() == Status.PLANNED
        ? Step.taken(next(plan, null, actions, reason, now), "cancelled")
        : otherwise();
  }

  /** Not held after all, for a reason; where nothing was agreed there. */
  public Step<Forum, ForumRefusal> undo(String reason, Instant now) {
    return held != null && actions.isEmpty()
        ? Step.taken(next(plan, null, actions, reason, now), "cancelled")
        : cancel(reason, now);
  }

  /** With an action that was agreed there. */
  public Step<Forum, ForumRefusal> agree(
      String what, String ownerRole, LocalDate due, Instant now) {
    if (held == null) {
      return status() == Status.CANCELLED
          ? otherwise()
          : Step.refused(ForumRefusal.NOT_HELD_YET, "It is planned for %s.".formatted(plan.date()));
    }
    if (due.isBefore(held.on())) {
      return Step.refused(
          ForumRefusal.DATE_CANNOT_BE, "It was agreed on %s only.".formatted(held.on()));
    }
    if (actions.stream().anyMatch(action -> action.says(what, ownerRole, due))) {
      return Step.stays();
    }
    var all = new ArrayList<>(actions);
    all.add(new Action(actions.size() + 1, what, ownerRole, due, null));
    return Step.taken(next(plan, held, all, null, now), "action-agreed");
  }

  /** With an action that is done. */
  public Step<Forum, ForumRefusal> complete(
      int wanted, LocalDate on, LocalDate today, Instant now) {
    return action(wanted)
        .map(action ->
            action.doneOn() == null || action.doneOn().equals(on)
                ? done(action, on, today, now)
                : Step.<Forum, ForumRefusal>refused(
                    ForumRefusal.ACTION_DONE, "It was done on %s.".formatted(action.doneOn())))
        .orElseGet(() -> unknown(wanted));
  }

  /**
   * With an action that was done on another day than was recorded.
   *
   * @param on null where it is not done after all
   */
  public Step<Forum, ForumRefusal> correct(
      int wanted, @Nullable LocalDate on, LocalDate today, Instant now) {
    return action(wanted)
        .map(action -> done(action, on, today, now))
        .orElseGet(() -> unknown(wanted));
  }

  private Optional<Action> action(int wanted) {
    return actions.stream().filter(action -> action.number() == wanted).findFirst();
  }

  private static Step<Forum, ForumRefusal> unknown(int wanted) {
    return Step.refused(ForumRefusal.ACTION_UNKNOWN, "There is no action %d.".formatted(wanted));
  }

  private Step<Forum, ForumRefusal> done(
      Action action, @Nullable LocalDate on, LocalDate today, Instant now) {
    if (Objects.equals(action.doneOn(), on)) {
      return Step.stays();
    }
    var agreed = date();
    if (on != null && (on.isBefore(agreed) || on.isAfter(today))) {
      return Step.refused(
          ForumRefusal.DATE_CANNOT_BE, "It is done between %s and %s.".formatted(agreed, today));
    }
    var all = new ArrayList<>(actions);
    all.set(action.number() - 1, action.done(on));
    return Step.taken(
        next(plan, held, all, null, now), action.doneOn() == null ? "action-done" : "corrected");
  }

  private Step<Forum, ForumRefusal> otherwise() {
    return Step.refused(ForumRefusal.STANDS_OTHERWISE, "It is %s.".formatted(Codes.of(status())));
  }

  private Forum next(
      ForumPlan to, @Nullable Held how, List<Action> all, @Nullable String reason, Instant now) {
    return new Forum(establishment, number, revision + 1, to, how, all, reason, now);
  }
}
