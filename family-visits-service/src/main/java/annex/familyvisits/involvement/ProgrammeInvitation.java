package annex.familyvisits.involvement;

import annex.commissioning.EstablishmentId;
import annex.contracts.UkTime;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.Facets;
import annex.familyvisits.record.FamilyRecord;
import annex.familyvisits.record.Kind;
import annex.familyvisits.record.Step;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The invitation of a family to the review after an offending behaviour programme, or before one
 * begins (VIS-26).
 *
 * @param programme its code
 * @param occasion before it, or its review
 * @param date of the meeting
 * @param invited how many of the family
 * @param answer or null
 * @param attended how many came, or null
 * @param cancelled the reason, or null while it is not
 * @param recordedAt the moment of its last step, to the millisecond
 */
public record ProgrammeInvitation(
    EstablishmentId establishment,
    int number,
    int revision,
    PrisonerNumber prisoner,
    String programme,
    Occasion occasion,
    LocalDate date,
    int invited,
    @Nullable Answer answer,
    @Nullable Integer attended,
    @Nullable String cancelled,
    Instant recordedAt)
    implements FamilyRecord {

  /** Invitations to programmes. */
  public static final Kind<ProgrammeInvitation> KIND =
      new Kind<>(
          "programme-invitation",
          ProgrammeInvitation.class,
          one ->
              new Facets(
                  one.date(),
                  Codes.of(one.status()),
                  Codes.of(one.occasion()),
                  one.prisoner(),
                  null));

  /** When a family is invited. */
  public enum Occasion {
    BEFORE,
    REVIEW
  }

  /** What a family answers. */
  public enum Answer {
    ACCEPTED,
    DECLINED
  }

  /** Where an invitation stands. */
  public enum Status {
    INVITED,
    ACCEPTED,
    DECLINED,
    ATTENDED,
    CANCELLED
  }

  /** Where it stands. */
  public Status status() {
    if (cancelled != null) {
      return Status.CANCELLED;
    }
    if (attended != null && attended > 0) {
      return Status.ATTENDED;
    }
    if (answer == null) {
      return Status.INVITED;
    }
    return answer == Answer.ACCEPTED ? Status.ACCEPTED : Status.DECLINED;
  }

  /** Whether it has yet to be answered, or to be recorded who came. */
  public boolean goesOn() {
    return cancelled == null && attended == null && answer != Answer.DECLINED;
  }

  /** The day of the meeting, or of its last step where that was later. */
  public LocalDate lastOn() {
    var recorded = UkTime.date(recordedAt);
    return recorded.isAfter(date) ? recorded : date;
  }

  /** Answered; until somebody came it may be answered otherwise. */
  public Step<ProgrammeInvitation, InvitationRefusal> answer(Answer given, Instant now) {
    if (cancelled != null) {
      return cancelledBefore();
    }
    if (given == answer) {
      return Step.stays();
    }
    return status() == Status.ATTENDED
        ? somebodyCame()
        : Step.taken(next(date, invited, given, null, null, now), "answered");
  }

  /** With how many came; 0 where nobody did. */
  public Step<ProgrammeInvitation, InvitationRefusal> attend(
      int came, LocalDate today, Instant now) {
    if (cancelled != null) {
      return cancelledBefore();
    }
    if (attended != null && attended == came) {
      return Step.stays();
    }
    if (date.isAfter(today)) {
      return Step.refused(InvitationRefusal.TO_COME, "It is held on %s.".formatted(date));
    }
    return answer == Answer.ACCEPTED
        ? Step.taken(next(date, invited, answer, came, null, now), "attended")
        : Step.refused(
            InvitationRefusal.ANSWERED_OTHERWISE, "It is %s.".formatted(Codes.of(status())));
  }

  /** To another date, which nobody has come on yet, or of more or fewer of the family. */
  public Step<ProgrammeInvitation, InvitationRefusal> change(LocalDate to, int many, Instant now) {
    if (cancelled != null) {
      return cancelledBefore();
    }
    if (to.equals(date) && many == invited) {
      return Step.stays();
    }
    return status() == Status.ATTENDED
        ? somebodyCame()
        : Step.taken(
            next(to, many, answer, to.equals(date) ? attended : null, null, now), "changed");
  }

  /** Cancelled, for a reason; its answer is kept to be read. */
  public Step<ProgrammeInvitation, InvitationRefusal> cancel(String reason, Instant now) {
    if (cancelled != null) {
      return cancelled.equals(reason) ? Step.stays() : cancelledBefore();
    }
    return status() == Status.ATTENDED
        ? somebodyCame()
        : Step.taken(next(date, invited, answer, attended, reason, now), "cancelled");
  }

  private static Step<ProgrammeInvitation, InvitationRefusal> cancelledBefore() {
    return Step.refused(InvitationRefusal.ANSWERED_OTHERWISE, "It is cancelled.");
  }

  private static Step<ProgrammeInvitation, InvitationRefusal> somebodyCame() {
    return Step.refused(InvitationRefusal.ANSWERED_OTHERWISE, "Somebody came.");
  }

  private ProgrammeInvitation next(
      LocalDate day,
      int many,
      @Nullable Answer given,
      @Nullable Integer came,
      @Nullable String reason,
      Instant now) {
    return new ProgrammeInvitation(
        establishment,
        number,
        revision + 1,
        prisoner,
        programme,
        occasion,
        day,
        many,
        given,
        came,
        reason,
        now);
  }
}
