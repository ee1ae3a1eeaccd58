package annex.familyvisits.support;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.agreed.Wymott;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.record.Step;
import annex.familyvisits.support.SupportOffer.Dated;
import annex.familyvisits.support.SupportOffer.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Offers of support to those whom nobody visits (VIS-14). */
class SupportOfferTest {

  private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final LocalDate OFFERED = TODAY.minusDays(10);

  private static SupportOffer at(Status status) {
    return new SupportOffer(
        new EstablishmentId("WMI"),
        1,
        1,
        new PrisonerNumber("A0001AA"),
        Service.BEFRIENDING,
        null,
        "POPS",
        List.of(new Dated(status, OFFERED)),
        NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "OFFERED, ACCEPTED, true", "OFFERED, DECLINED, true", "OFFERED, BEGAN, false",
    "OFFERED, ENDED, false", "ACCEPTED, BEGAN, true", "ACCEPTED, ENDED, true",
    "ACCEPTED, DECLINED, false", "BEGAN, ENDED, true", "BEGAN, ACCEPTED, false",
    "DECLINED, ACCEPTED, false", "ENDED, BEGAN, false"
  })
  void an_offer_takes_its_steps_in_their_order(Status from, Status to, boolean may) {
    var step = at(from).move(to, OFFERED, TODAY, NOW);

    assertThat(step).isInstanceOf(may ? Step.Taken.class : Step.Refused.class);
  }

  @Test
  void a_step_lies_neither_before_the_last_nor_in_the_future() {
    var offer = at(Status.OFFERED);

    for (var day : List.of(OFFERED.minusDays(1), TODAY.plusDays(1))) {
      assertThat(offer.move(Status.ACCEPTED, day, TODAY, NOW))
          .isInstanceOfSatisfying(
              Step.Refused.class,
              refused -> assertThat(refused.reason()).isEqualTo(SupportRefusal.DATE_CANNOT_BE));
    }
    for (var day : List.of(OFFERED, TODAY)) {
      assertThat(offer.move(Status.ACCEPTED, day, TODAY, NOW)).isInstanceOf(Step.Taken.class);
    }
    assertThat(offer.move(Status.OFFERED, OFFERED, TODAY, NOW)).isInstanceOf(Step.Stays.class);
  }

  private static SupportOffer after(Step<SupportOffer, SupportRefusal> step) {
    if (step instanceof Step.Taken<SupportOffer, SupportRefusal>(SupportOffer next, String _)) {
      return next;
    }
    throw new AssertionError(step);
  }

  private static Step<SupportOffer, SupportRefusal> corrected(
      SupportOffer offer, Status to, LocalDate on) {
    return offer.correct(to, on, day -> "Provider of " + day, TODAY, NOW);
  }

  @Test
  void a_step_that_was_taken_by_mistake_is_taken_otherwise_or_not_at_all() {
    var declined = after(at(Status.OFFERED).move(Status.DECLINED, OFFERED.plusDays(3), TODAY, NOW));

    assertThat(after(corrected(declined, Status.ACCEPTED, OFFERED.plusDays(2))).steps())
        .containsExactly(
            new Dated(Status.OFFERED, OFFERED), new Dated(Status.ACCEPTED, OFFERED.plusDays(2)));
    assertThat(after(corrected(declined, Status.DECLINED, OFFERED)).steps())
        .containsExactly(new Dated(Status.OFFERED, OFFERED), new Dated(Status.DECLINED, OFFERED));
    var open = after(corrected(declined, Status.OFFERED, OFFERED));
    assertThat(open.steps()).containsExactly(new Dated(Status.OFFERED, OFFERED));
    assertThat(open.revision()).isEqualTo(declined.revision() + 1);
    assertThat(corrected(declined, Status.DECLINED, OFFERED.plusDays(3)))
        .isInstanceOf(Step.Stays.class);
  }

  @Test
  void an_offer_of_another_day_is_one_of_whoever_brought_the_service_then() {
    var day = OFFERED.minusDays(1);

    var offer = after(corrected(at(Status.OFFERED), Status.OFFERED, day));

    assertThat(offer.offeredOn()).isEqualTo(day);
    assertThat(offer.provider()).isEqualTo("Provider of " + day);
  }

  @Test
  void a_correction_keeps_the_order_of_steps_and_of_days() {
    var offer = at(Status.OFFERED);
    var accepted = after(offer.move(Status.ACCEPTED, OFFERED, TODAY, NOW));

    assertThat(corrected(offer, Status.ACCEPTED, OFFERED)).isInstanceOf(Step.Refused.class);
    assertThat(corrected(accepted, Status.BEGAN, OFFERED)).isInstanceOf(Step.Refused.class);
    assertThat(corrected(accepted, Status.DECLINED, OFFERED.minusDays(1)))
        .isInstanceOf(Step.Refused.class);
    assertThat(corrected(offer, Status.OFFERED, TODAY.plusDays(1)))
        .isInstanceOf(Step.Refused.class);
  }

  @Test
  void the_section_of_the_strategy_names_who_brings_each_service() {
    var services = Wymott.strategy().read().services();

    assertThat(List.of(Service.values()))
        .extracting(one -> one.among(services).orElseThrow().provider())
        .containsExactly(
            "New Bridge",
            "Pets as Therapy",
            "The Samaritans",
            "Official Prison Visitors",
            "Red Rose Recovery");
    assertThat(List.of(Service.values()))
        .allSatisfy(one -> assertThat(one.among(Wymott.annex().read().services())).isEmpty());
  }
}
