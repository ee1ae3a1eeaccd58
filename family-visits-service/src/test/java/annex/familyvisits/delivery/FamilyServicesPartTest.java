package annex.familyvisits.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.involvement.ProgrammeInvitation;
import annex.familyvisits.pinnumber.PinRequest;
import annex.familyvisits.record.Step;
import annex.familyvisits.resettlement.Meeting;
import annex.familyvisits.resettlement.ResettlementPlan;
import annex.familyvisits.resettlement.ResettlementRefusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is told of work with families. */
class FamilyServicesPartTest {

  private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final LocalDate RELEASE = LocalDate.of(2027, 3, 1);

  private static ResettlementPlan plan(int number) {
    return ResettlementPlan.made(
        new EstablishmentId("WMI"),
        number,
        new PrisonerNumber("A%04dAA".formatted(number)),
        RELEASE,
        ResettlementPlan.WEEKS,
        NOW);
  }

  private static ResettlementPlan closed(int number) {
    if (plan(number).close(NOW)
        instanceof
        Step.Taken<ResettlementPlan, ResettlementRefusal>(ResettlementPlan next, String _)) {
      return next;
    }
    throw new AssertionError();
  }

  @Test
  void meetings_of_a_plan_that_is_closed_are_not_to_come() {
    var meetings = FamilyServicesPart.meetings(List.of(plan(1), closed(2)), "2026-27");

    assertThat(meetings.figures()).isEqualTo(Map.of("planned", 3, "held", 0, "missed", 0));
  }

  @Test
  void a_meeting_that_is_still_to_be_held_is_not_forgotten_with_its_year() {
    assertThat(FamilyServicesPart.meetings(List.of(plan(1), closed(2)), "2027-28").figures())
        .isEqualTo(Map.of("planned", 3, "held", 0, "missed", 0));
    assertThat(FamilyServicesPart.meetings(List.of(plan(1)), "2025-26").figures())
        .isEqualTo(Map.of("planned", 0, "held", 0, "missed", 0));
  }

  private static ProgrammeInvitation invitation(int number, @Nullable String cancelled) {
    return new ProgrammeInvitation(
        new EstablishmentId("WMI"),
        number,
        1,
        new PrisonerNumber("A%04dAA".formatted(number)),
        "TSP",
        ProgrammeInvitation.Occasion.REVIEW,
        TODAY,
        2,
        null,
        null,
        cancelled,
        NOW);
  }

  @Test
  void an_invitation_that_was_cancelled_is_not_told() {
    var counted =
        FamilyServicesPart.invitations(
            List.of(invitation(1, null), invitation(2, "Snow")), "2026-27");

    assertThat(counted.figures())
        .isEqualTo(Map.of("invited", 1, "accepted", 0, "declined", 0, "attended", 0));
    assertThat(counted.people()).doesNotContainKey("cancelled");
  }

  private static List<PinRequest> sixRequests(
      LocalDate on, PinRequest.@Nullable Decision decision) {
    return IntStream.rangeClosed(1, 6)
        .mapToObj(number ->
            new PinRequest(
                new EstablishmentId("WMI"),
                number,
                1,
                new PrisonerNumber("A%04dAA".formatted(number)),
                2,
                on,
                decision,
                NOW))
        .toList();
  }

  @Test
  void that_nothing_was_decided_is_not_told_where_few_have_asked() {
    var asked = sixRequests(TODAY, null);

    assertThat(FamilyServicesPart.Numbers.of("2026-27", asked.subList(0, 3), TODAY).medianDays())
        .isEqualTo(Withheld.NUMBER);
    assertThat(FamilyServicesPart.Numbers.of("2026-27", asked, TODAY).medianDays()).isNull();
    assertThat(FamilyServicesPart.Numbers.of("2026-27", List.of(), TODAY).medianDays()).isNull();
  }

  @Test
  void a_request_of_march_that_is_decided_in_april_counts_in_the_year_of_its_decision() {
    var march = LocalDate.of(2027, 3, 20);
    var april = LocalDate.of(2027, 4, 10);
    var asked = sixRequests(march, new PinRequest.Decision(true, april, null));

    var told = FamilyServicesPart.Numbers.of("2027-28", asked, april);

    assertThat(told.requests()).containsEntry("approved", 6);
    assertThat(told.medianDays()).isEqualTo(BigDecimal.valueOf(21));
    assertThat(FamilyServicesPart.Numbers.of("2026-27", asked, april).requests())
        .containsEntry("approved", 0);
  }

  @Test
  void a_meeting_of_march_that_is_held_in_april_counts_in_the_year_in_which_it_was_held() {
    var april = LocalDate.of(2027, 4, 2);
    var plan =
        ResettlementPlan.made(
            new EstablishmentId("WMI"),
            1,
            new PrisonerNumber("A0001AA"),
            LocalDate.of(2027, 4, 27),
            List.of(4),
            NOW);
    if (!(plan.settle(4, Meeting.State.HELD, april, april, NOW)
        instanceof
        Step.Taken<ResettlementPlan, ResettlementRefusal>(ResettlementPlan held, String _))) {
      throw new AssertionError();
    }

    assertThat(plan.meetings().getFirst().date()).isEqualTo(LocalDate.of(2027, 3, 30));
    assertThat(FamilyServicesPart.meetings(List.of(held), "2027-28").figures())
        .containsEntry("held", 1);
    assertThat(FamilyServicesPart.meetings(List.of(held), "2026-27").figures())
        .containsEntry("held", 0);
  }

  @Test
  void what_is_withheld_is_told_of_no_state() {
    assertThat(Counted.from(Map.of(), "familyInvolvement", ResettlementPlan.Status.class))
        .isEmpty();
    assertThat(Counted.withheld(ResettlementPlan.Status.class))
        .isEqualTo(Map.of("open", Withheld.NUMBER, "closed", Withheld.NUMBER));
  }

  @Test
  void six_meetings_of_two_people_say_something_of_two_people() {
    var few = FamilyServicesPart.meetings(List.of(plan(1), plan(2)), "2026-27");
    var more =
        FamilyServicesPart.meetings(
            IntStream.rangeClosed(1, 5).mapToObj(FamilyServicesPartTest::plan).toList(), "2026-27");

    assertThat(few.figures()).containsEntry("planned", 6);
    assertThat(few.told()).containsEntry("planned", Withheld.NUMBER);
    assertThat(more.told()).containsEntry("planned", 15);
  }
}
