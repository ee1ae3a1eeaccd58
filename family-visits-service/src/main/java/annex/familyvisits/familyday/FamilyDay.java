package annex.familyvisits.familyday;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.Facets;
import annex.familyvisits.record.FamilyRecord;
import annex.familyvisits.record.Kind;
import annex.familyvisits.record.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A family day with its invitations, in one record: never have more accepted than there are places,
 * whoever asks at the same moment (VIS-20).
 *
 * @param establishment where it is held
 * @param plan what is planned
 * @param invitations by number; they stay when the day is cancelled
 * @param feedback of those who came, or null
 * @param cancelled the reason, or null while it is not
 * @param recordedAt the moment of its last step, to the millisecond
 */
public record FamilyDay(
    EstablishmentId establishment,
    int number,
    int revision,
    FamilyDayPlan plan,
    List<Invitation> invitations,
    @Nullable Feedback feedback,
    @Nullable String cancelled,
    Instant recordedAt)
    implements FamilyRecord {

  /** Family days. */
  public static final Kind<FamilyDay> KIND =
      new Kind<>("family-day", FamilyDay.class, day -> Facets.of(day.plan().date(), day.status()));

  private static final int MOST_INVITATIONS = 2_000;

  /** Days after the date on which it may still be recorded who was invited. */
  private static final int DAYS_LATE_AT_MOST = 31;

  public FamilyDay {
    invitations = List.copyOf(invitations);
  }

  /** Whether it is to be held, or is cancelled. */
  public enum Status {
    SCHEDULED,
    CANCELLED
  }

  /** A day that is scheduled. */
  public static FamilyDay scheduled(
      EstablishmentId establishment, int number, FamilyDayPlan plan, Instant now) {
    return new FamilyDay(establishment, number, 1, plan, List.of(), null, null, now);
  }

  /** Where it stands. */
  public Status status() {
    return cancelled == null ? Status.SCHEDULED : Status.CANCELLED;
  }

  /** How many invitations have this answer. */
  public int answers(Answer answer) {
    return (int) invitations.stream().filter(one -> one.answer() == answer).count();
  }

  /** The invitation with this number. */
  public Optional<Invitation> invitation(int wanted) {
    return invitations.stream().filter(one -> one.number() == wanted).findFirst();
  }

  /**
   * Whether its date has come and somebody said who was there, or how it was. Until then a date
   * that was mistyped, or a day that was called off, can be put right.
   */
  private boolean isRecorded(LocalDate today) {
    return !plan.date().isAfter(today)
        && (feedback != null || invitations.stream().anyMatch(one -> one.attendance() != null));
  }

  private Step<FamilyDay, FamilyDayRefusal> passed() {
    return Step.refused(FamilyDayRefusal.PASSED, "It was held on %s.".formatted(plan.date()));
  }

  private boolean mayBeInvitedTo(LocalDate today) {
    return !plan.date().isBefore(today.minusDays(DAYS_LATE_AT_MOST));
  }

  /**
   * With another plan; those who have accepted keep their places. Once it is recorded who came its
   * date stays.
   */
  public Step<FamilyDay, FamilyDayRefusal> change(FamilyDayPlan to, LocalDate today, Instant now) {
    if (cancelled != null) {
      return cancelledBefore();
    }
    if (plan.equals(to)) {
      return Step.stays();
    }
    if (isRecorded(today) && !to.date().equals(plan.date())) {
      return passed();
    }
    if (to.places() < expected()) {
      return Step.refused(
          FamilyDayRefusal.PLACES_ACCEPTED,
          "%d have accepted; there would be %d places.".formatted(expected(), to.places()));
    }
    return Step.taken(next(to, invitations, feedback, null, now), "changed");
  }

  /** Cancelled, for a reason; its invitations are kept as they stand. */
  public Step<FamilyDay, FamilyDayRefusal> cancel(String reason, LocalDate today, Instant now) {
    if (cancelled != null) {
      return cancelled.equals(reason) ? Step.stays() : cancelledBefore();
    }
    if (isRecorded(today)) {
      return passed();
    }
    return Step.taken(next(plan, invitations, feedback, reason, now), "cancelled");
  }

  /** With an invitation more; a day that is recorded late is invited to after it was held. */
  public Step<FamilyDay, FamilyDayRefusal> invite(
      PrisonerNumber prisoner, String offeredBy, LocalDate today, Instant now) {
    if (cancelled != null) {
      return cancelledBefore();
    }
    if (!mayBeInvitedTo(today)) {
      return passed();
    }
    var standing =
        invitations.stream()
            .filter(one -> one.prisoner().equals(prisoner) && one.answer() != Answer.WITHDRAWN)
            .findFirst();
    if (standing.isPresent()) {
      return Step.refused(
          FamilyDayRefusal.INVITED_ALREADY,
          "Invitation %d stands.".formatted(standing.get().number()));
    }
    if (invitations.size() >= MOST_INVITATIONS) {
      return Step.refused(
          FamilyDayRefusal.TOO_MANY_INVITATIONS, "There are %d.".formatted(invitations.size()));
    }
    var all = new ArrayList<>(invitations);
    all.add(new Invitation(invitations.size() + 1, prisoner, offeredBy, Answer.PENDING, null, now));
    return Step.taken(next(plan, all, feedback, null, now), "invited");
  }

  /**
   * With an answer to an invitation; the last place goes to one. Afterwards nobody answers, but
   * what was recorded late by mistake is withdrawn while another may be invited.
   */
  public Step<FamilyDay, FamilyDayRefusal> answer(
      int invitation, Answer answer, LocalDate today, Instant now) {
    return of(
        invitation,
        one -> {
          if (one.answer() == answer) {
            return Step.stays();
          }
          boolean takesBack = one.answer() == Answer.PENDING && answer == Answer.WITHDRAWN;
          if (plan.date().isBefore(today) && !(takesBack && mayBeInvitedTo(today))) {
            return passed();
          }
          if (!one.answer().mayBecome(answer)) {
            return Step.refused(
                FamilyDayRefusal.ANSWERED_OTHERWISE,
                "Invitation %d is %s.".formatted(invitation, Codes.of(one.answer())));
          }
          if (answer == Answer.ACCEPTED && answers(Answer.ACCEPTED) >= plan.places()) {
            return noPlaceLeft();
          }
          return Step.taken(with(one.answered(answer, now), now), "answered");
        });
  }

  /** With who came to a prisoner; whoever comes has accepted, and has a place. */
  public Step<FamilyDay, FamilyDayRefusal> attend(
      int invitation, Attendance who, LocalDate today, Instant now) {
    return of(
        invitation,
        one -> {
          if (plan.date().isAfter(today)) {
            return notHeldYet();
          }
          if (one.answer() == Answer.WITHDRAWN) {
            return Step.refused(
                FamilyDayRefusal.ANSWERED_OTHERWISE,
                "Invitation %d was withdrawn.".formatted(invitation));
          }
          boolean takesPlace = who.anybody() && !one.hasPlace();
          if (takesPlace && expected() >= plan.places()) {
            return noPlaceLeft();
          }
          var came = (takesPlace ? one.answered(Answer.ACCEPTED, now) : one).attended(who, now);
          return who.equals(one.attendance())
              ? Step.stays()
              : Step.taken(with(came, now), "attended");
        });
  }

  private int expected() {
    return (int) invitations.stream().filter(Invitation::hasPlace).count();
  }

  /** With what those who came think of it. */
  public Step<FamilyDay, FamilyDayRefusal> review(Feedback said, LocalDate today, Instant now) {
    if (cancelled != null) {
      return cancelledBefore();
    }
    if (plan.date().isAfter(today)) {
      return notHeldYet();
    }
    return said.equals(feedback)
        ? Step.stays()
        : Step.taken(next(plan, invitations, said, null, now), "reviewed");
  }

  private Step<FamilyDay, FamilyDayRefusal> of(
      int wanted, Function<Invitation, Step<FamilyDay, FamilyDayRefusal>> step) {
    var found = invitation(wanted);
    if (found.isEmpty()) {
      return Step.refused(
          FamilyDayRefusal.INVITATION_UNKNOWN, "There is no invitation %d.".formatted(wanted));
    }
    return cancelled == null ? step.apply(found.get()) : cancelledBefore();
  }

  private Step<FamilyDay, FamilyDayRefusal> cancelledBefore() {
    return Step.refused(FamilyDayRefusal.CANCELLED, "It is cancelled.");
  }

  private Step<FamilyDay, FamilyDayRefusal> noPlaceLeft() {
    return Step.refused(
        FamilyDayRefusal.NO_PLACE_LEFT, "All %d are taken.".formatted(plan.places()));
  }

  private Step<FamilyDay, FamilyDayRefusal> notHeldYet() {
    return Step.refused(FamilyDayRefusal.NOT_HELD_YET, "It is held on %s.".formatted(plan.date()));
  }

  private FamilyDay with(Invitation changed, Instant now) {
    var all = new ArrayList<>(invitations);
    all.set(changed.number() - 1, changed);
    return next(plan, all, feedback, null, now);
  }

  private FamilyDay next(
      FamilyDayPlan to,
      List<Invitation> all,
      @Nullable Feedback said,
      @Nullable String reason,
      Instant now) {
    return new FamilyDay(establishment, number, revision + 1, to, all, said, reason, now);
  }
}
