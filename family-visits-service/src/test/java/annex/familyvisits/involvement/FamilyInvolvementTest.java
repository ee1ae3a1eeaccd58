package annex.familyvisits.involvement;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.involvement.FamilyInvolvement.CareProcess;
import annex.familyvisits.involvement.FamilyInvolvement.Consent;
import annex.familyvisits.involvement.FamilyInvolvement.Contact;
import annex.familyvisits.involvement.FamilyInvolvement.Said;
import annex.familyvisits.involvement.FamilyInvolvement.Support;
import annex.familyvisits.involvement.ProgrammeInvitation.Answer;
import annex.familyvisits.involvement.ProgrammeInvitation.Occasion;
import annex.familyvisits.record.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No contact without consent (VIS-22); invitations to programmes (VIS-26). */
class FamilyInvolvementTest {

  private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final LocalDate OPENED = TODAY.minusDays(20);

  private static FamilyInvolvement opened() {
    return FamilyInvolvement.opened(
        new EstablishmentId("WMI"),
        1,
        new PrisonerNumber("A0001AA"),
        CareProcess.ACCT,
        OPENED,
        NOW);
  }

  private static FamilyInvolvement after(Step<FamilyInvolvement, InvolvementRefusal> step) {
    if (step
        instanceof
        Step.Taken<FamilyInvolvement, InvolvementRefusal>(FamilyInvolvement next, String _)) {
      return next;
    }
    throw new AssertionError(step);
  }

  private static InvolvementRefusal refused(Step<FamilyInvolvement, InvolvementRefusal> step) {
    if (step instanceof Step.Refused<FamilyInvolvement, InvolvementRefusal>(var reason, String _)) {
      return reason;
    }
    throw new AssertionError(step);
  }

  private static FamilyInvolvement said(FamilyInvolvement one, Said said, int daysAgo) {
    return after(one.consent(new Consent(said, TODAY.minusDays(daysAgo)), TODAY, NOW));
  }

  private static Step<FamilyInvolvement, InvolvementRefusal> contact(
      FamilyInvolvement one, int daysAgo) {
    return one.contact(
        new Contact("MOTHER", "SAFER_LIVING_TEAM", TODAY.minusDays(daysAgo)), TODAY, NOW);
  }

  @Test
  void nobody_is_contacted_before_he_has_consented() {
    assertThat(refused(contact(opened(), 0))).isEqualTo(InvolvementRefusal.CONSENT_LACKING);
    assertThat(refused(contact(said(opened(), Said.REFUSED, 5), 0)))
        .isEqualTo(InvolvementRefusal.CONSENT_LACKING);
    var given = said(opened(), Said.GIVEN, 5);
    assertThat(refused(contact(given, 6))).isEqualTo(InvolvementRefusal.CONSENT_LACKING);
    assertThat(after(contact(given, 5)).contacts()).hasSize(1);
  }

  @Test
  void what_he_withdrew_holds_no_more_and_what_was_done_before_may_be_recorded() {
    var withdrawn = said(said(opened(), Said.GIVEN, 10), Said.WITHDRAWN, 5);

    assertThat(refused(contact(withdrawn, 5))).isEqualTo(InvolvementRefusal.CONSENT_LACKING);
    assertThat(contact(withdrawn, 6)).isInstanceOf(Step.Taken.class);
    assertThat(contact(said(withdrawn, Said.GIVEN, 1), 0)).isInstanceOf(Step.Taken.class);
  }

  @Test
  void a_contact_that_a_late_withdrawal_came_before_is_told_as_made_without_consent() {
    var contacted = after(contact(after(contact(said(opened(), Said.GIVEN, 10), 6)), 3));

    assertThat(contacted.contacts()).allMatch(contacted::consented);
    var withdrawn = said(contacted, Said.WITHDRAWN, 5);
    assertThat(withdrawn.contacts()).extracting(withdrawn::consented).containsExactly(true, false);
  }

  @Test
  void what_was_recorded_of_his_consent_by_mistake_is_corrected() {
    var given = said(opened(), Said.GIVEN, 5);
    var earlier = new Consent(Said.GIVEN, TODAY.minusDays(7));

    var corrected = after(given.correctConsent(earlier, TODAY, NOW));
    assertThat(corrected.consents()).containsExactly(earlier);
    assertThat(contact(corrected, 6)).isInstanceOf(Step.Taken.class);

    var contacted = after(contact(given, 5));
    var refused =
        after(contacted.correctConsent(new Consent(Said.REFUSED, TODAY.minusDays(5)), TODAY, NOW));
    assertThat(refused.contacts()).noneMatch(refused::consented);
    assertThat(refused(opened().correctConsent(new Consent(Said.WITHDRAWN, TODAY), TODAY, NOW)))
        .isEqualTo(InvolvementRefusal.CONSENT_STANDS_OTHERWISE);
  }

  @ParameterizedTest
  @CsvSource({
    ", GIVEN, true",
    ", REFUSED, true",
    ", WITHDRAWN, false",
    "GIVEN, GIVEN, false",
    "GIVEN, REFUSED, false",
    "GIVEN, WITHDRAWN, true",
    "REFUSED, GIVEN, true",
    "REFUSED, WITHDRAWN, false",
    "WITHDRAWN, GIVEN, true",
    "WITHDRAWN, REFUSED, false"
  })
  void consent_is_given_or_refused_and_withdrawn_only_when_it_was_given(
      @Nullable Said before, Said said, boolean may) {
    assertThat(said.mayFollow(before)).isEqualTo(may);
  }

  @Test
  void dates_lie_between_the_opening_and_today_and_what_he_says_in_its_order() {
    var given = said(opened(), Said.GIVEN, 5);

    for (var step :
        List.of(
            contact(given, -1),
            contact(given, 21),
            given.consent(new Consent(Said.WITHDRAWN, TODAY.minusDays(6)), TODAY, NOW),
            given.offer(new Support("A visit", TODAY.plusDays(1)), TODAY, NOW),
            given.close(OPENED.minusDays(1), TODAY, NOW),
            given.close(TODAY.minusDays(6), TODAY, NOW),
            after(contact(given, 3)).close(TODAY.minusDays(4), TODAY, NOW))) {
      assertThat(refused(step)).isEqualTo(InvolvementRefusal.DATE_CANNOT_BE);
    }
    assertThat(given.offer(new Support("A visit", OPENED), TODAY, NOW))
        .isInstanceOf(Step.Taken.class);
  }

  @Test
  void what_is_closed_takes_no_step() {
    var closed = after(said(opened(), Said.GIVEN, 5).close(TODAY, TODAY, NOW));

    assertThat(closed.close(TODAY, TODAY, NOW)).isInstanceOf(Step.Stays.class);
    for (var step :
        List.of(
            contact(closed, 0),
            closed.consent(new Consent(Said.WITHDRAWN, TODAY), TODAY, NOW),
            closed.offer(new Support("A visit", TODAY), TODAY, NOW))) {
      assertThat(refused(step)).isEqualTo(InvolvementRefusal.CLOSED);
    }
  }

  @Test
  void what_was_closed_too_early_goes_on_where_it_stood() {
    var given = said(opened(), Said.GIVEN, 5);
    var closed = after(given.close(TODAY, TODAY, NOW));

    var reopened = after(closed.reopen(NOW));

    assertThat(reopened.status()).isEqualTo(FamilyInvolvement.Status.OPEN);
    assertThat(reopened.consents()).isEqualTo(given.consents());
    assertThat(reopened.revision()).isEqualTo(closed.revision() + 1);
    assertThat(contact(reopened, 3)).isInstanceOf(Step.Taken.class);
    assertThat(reopened.close(TODAY.minusDays(1), TODAY, NOW)).isInstanceOf(Step.Taken.class);
    assertThat(reopened.reopen(NOW)).isInstanceOf(Step.Stays.class);
  }

  private static ProgrammeInvitation invited() {
    return new ProgrammeInvitation(
        new EstablishmentId("WMI"),
        1,
        1,
        new PrisonerNumber("A0001AA"),
        "TSP",
        Occasion.REVIEW,
        TODAY,
        2,
        null,
        null,
        null,
        NOW);
  }

  @Test
  void who_accepted_may_come_from_the_day_on() {
    var invited = invited();

    assertThat(reason(invited.attend(1, TODAY, NOW)))
        .isEqualTo(InvitationRefusal.ANSWERED_OTHERWISE);
    var accepted = next(invited.answer(Answer.ACCEPTED, NOW));
    assertThat(reason(accepted.attend(1, TODAY.minusDays(1), NOW)))
        .isEqualTo(InvitationRefusal.TO_COME);
    var nobody = next(accepted.attend(0, TODAY, NOW));
    assertThat(nobody.status()).isEqualTo(ProgrammeInvitation.Status.ACCEPTED);
    var attended = next(accepted.attend(1, TODAY, NOW));
    assertThat(attended.status()).isEqualTo(ProgrammeInvitation.Status.ATTENDED);
    assertThat(attended.attend(1, TODAY, NOW)).isInstanceOf(Step.Stays.class);
    assertThat(reason(attended.answer(Answer.DECLINED, NOW)))
        .isEqualTo(InvitationRefusal.ANSWERED_OTHERWISE);
  }

  @Test
  void where_nobody_came_another_answer_may_be_recorded() {
    var accepted = next(invited().answer(Answer.ACCEPTED, NOW));
    var nobody = next(accepted.attend(0, TODAY, NOW));

    var declined = next(nobody.answer(Answer.DECLINED, NOW));

    assertThat(declined.status()).isEqualTo(ProgrammeInvitation.Status.DECLINED);
    assertThat(declined.attended()).isNull();
    assertThat(nobody.answer(Answer.ACCEPTED, NOW)).isInstanceOf(Step.Stays.class);
  }

  @Test
  void a_meeting_that_is_moved_keeps_its_answer_until_somebody_came() {
    var day = TODAY.plusDays(7);
    var accepted = next(invited().answer(Answer.ACCEPTED, NOW));
    var nobody = next(accepted.attend(0, TODAY, NOW));

    var moved = next(nobody.change(day, 3, NOW));

    assertThat(nobody.change(day, 3, NOW)).isEqualTo(Step.taken(moved, "changed"));
    assertThat(moved.date()).isEqualTo(day);
    assertThat(moved.invited()).isEqualTo(3);
    assertThat(moved.answer()).isEqualTo(Answer.ACCEPTED);
    assertThat(moved.attended()).isNull();
    assertThat(moved.revision()).isEqualTo(nobody.revision() + 1);
    assertThat(moved.change(day, 3, NOW)).isInstanceOf(Step.Stays.class);
    assertThat(next(nobody.change(TODAY, 1, NOW)).attended()).isZero();
    var attended = next(accepted.attend(1, TODAY, NOW));
    assertThat(reason(attended.change(day, 2, NOW)))
        .isEqualTo(InvitationRefusal.ANSWERED_OTHERWISE);
    assertThat(next(next(attended.attend(0, TODAY, NOW)).change(day, 2, NOW)).date())
        .isEqualTo(day);
  }

  @Test
  void what_is_cancelled_takes_no_further_step_and_keeps_its_answer() {
    var accepted = next(invited().answer(Answer.ACCEPTED, NOW));

    var cancelled = next(accepted.cancel("He was moved", NOW));

    assertThat(accepted.cancel("He was moved", NOW)).isEqualTo(Step.taken(cancelled, "cancelled"));
    assertThat(cancelled.status()).isEqualTo(ProgrammeInvitation.Status.CANCELLED);
    assertThat(cancelled.answer()).isEqualTo(Answer.ACCEPTED);
    assertThat(cancelled.goesOn()).isFalse();
    assertThat(cancelled.cancel("He was moved", NOW)).isInstanceOf(Step.Stays.class);
    for (var step :
        List.of(
            cancelled.cancel("Snow", NOW),
            cancelled.answer(Answer.ACCEPTED, NOW),
            cancelled.answer(Answer.DECLINED, NOW),
            cancelled.attend(1, TODAY, NOW),
            cancelled.change(TODAY, 2, NOW),
            cancelled.change(TODAY.plusDays(7), 2, NOW))) {
      assertThat(step)
          .isEqualTo(Step.refused(InvitationRefusal.ANSWERED_OTHERWISE, "It is cancelled."));
    }
    assertThat(reason(next(accepted.attend(1, TODAY, NOW)).cancel("Snow", NOW)))
        .isEqualTo(InvitationRefusal.ANSWERED_OTHERWISE);
    var nobody = next(accepted.attend(0, TODAY, NOW));
    assertThat(next(nobody.cancel("Snow", NOW)).status())
        .isEqualTo(ProgrammeInvitation.Status.CANCELLED);
  }

  private static ProgrammeInvitation next(Step<ProgrammeInvitation, InvitationRefusal> step) {
    if (step
        instanceof
        Step.Taken<ProgrammeInvitation, InvitationRefusal>(ProgrammeInvitation to, String _)) {
      return to;
    }
    throw new AssertionError(step);
  }

  private static InvitationRefusal reason(Step<ProgrammeInvitation, InvitationRefusal> step) {
    if (step instanceof Step.Refused<ProgrammeInvitation, InvitationRefusal>(var why, String _)) {
      return why;
    }
    throw new AssertionError(step);
  }

  @Test
  void a_contact_of_the_day_on_which_he_withdrew_came_before_that() {
    var contacted = after(contact(said(opened(), Said.GIVEN, 5), 3));

    var withdrawn = said(contacted, Said.WITHDRAWN, 3);

    assertThat(withdrawn.contacts()).isNotEmpty().allMatch(withdrawn::consented);
    assertThat(contact(withdrawn, 3)).isInstanceOf(Step.Refused.class);
    var before = said(contacted, Said.WITHDRAWN, 4);
    assertThat(before.contacts()).noneMatch(before::consented);
  }
}
