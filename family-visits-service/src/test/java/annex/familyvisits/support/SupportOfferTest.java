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
