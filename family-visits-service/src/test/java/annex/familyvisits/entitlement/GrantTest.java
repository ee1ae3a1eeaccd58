package annex.familyvisits.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.agreed.Entitlements;
import annex.familyvisits.agreed.Wymott;
import annex.familyvisits.entitlement.Circumstances.Replacement;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the families strategy grants in a month. */
class GrantTest {

  private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
  private static final Entitlements AGREED = Wymott.strategy().read().entitlements();

  private static Circumstances circumstances(
      String level, boolean abroad, Replacement replacement, YearMonth... inUk) {
    return new Circumstances(
        new EstablishmentId("WMI"),
        new PrisonerNumber("A0001AA"),
        1,
        level,
        abroad,
        replacement,
        List.of(inUk),
        false,
        false,
        false,
        false);
  }

  private static PrisonerMonth month(Entitlements agreed, Circumstances circumstances) {
    var id =
        new PrisonerMonth.Id(circumstances.establishment(), circumstances.prisoner(), DECEMBER);
    return PrisonerMonth.none(id).granted(Grant.of(agreed, circumstances, DECEMBER));
  }

  @ParameterizedTest
  @CsvSource({
    "Basic,            2, 0, 1",
    "Standard,         2, 0, 1",
    "Enhanced,         2, 1, 1",
    "enhanced,         2, 1, 1",
    "Community Leader, 2, 1, 1",
  })
  void everyone_has_two_social_visits_and_a_video_visit_and_some_a_privilege_visit(
      String level, int social, int privilege, int video) {
    var month = month(AGREED, circumstances(level, false, Replacement.NONE));

    assertThat(month.remaining(Entitlement.SOCIAL)).hasValue(social);
    assertThat(month.remaining(Entitlement.PRIVILEGE)).hasValue(privilege);
    assertThat(month.remaining(Entitlement.VIDEO)).hasValue(video);
    assertThat(month.remaining(Entitlement.LEGAL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "false, VIDEO,        2, 1, 0",
    "true,  NONE,         2, 1, 0",
    "true,  VIDEO,        0, 3, 0",
    "true,  PHONE_CREDIT, 0, 1, 2",
  })
  void family_abroad_is_called_in_place_of_visiting_orders_one_for_one(
      boolean abroad, Replacement replacement, int social, int video, int credit) {
    var month = month(AGREED, circumstances("Standard", abroad, replacement));

    assertThat(month.remaining(Entitlement.SOCIAL)).hasValue(social);
    assertThat(month.remaining(Entitlement.VIDEO)).hasValue(video);
    assertThat(month.remaining(Entitlement.PHONE_CREDIT)).hasValue(credit);
  }

  @ParameterizedTest
  @CsvSource({"2026-11, 0", "2026-12, 1", "2027-01, 0"})
  void a_family_that_visits_the_united_kingdom_has_one_more_in_that_month(
      YearMonth visits, int social) {
    var month = month(AGREED, circumstances("Standard", true, Replacement.VIDEO, visits));

    assertThat(month.remaining(Entitlement.SOCIAL)).hasValue(social);
  }

  @Test
  void every_line_names_its_rule() {
    var lines =
        Grant.of(AGREED, circumstances("Enhanced", true, Replacement.VIDEO, DECEMBER), DECEMBER);

    assertThat(lines)
        .extracting(Grant::rule)
        .containsExactly("VIS-1", "VIS-2", "VIS-3", "VIS-10", "VIS-10", "VIS-10");
  }

  @Test
  void what_the_annex_of_2014_does_not_say_is_not_counted() {
    var month =
        month(
            Wymott.annex().read().entitlements(),
            circumstances("Enhanced", true, Replacement.VIDEO));

    assertThat(month.remaining(Entitlement.SOCIAL)).isEmpty();
    assertThat(month.remaining(Entitlement.VIDEO)).isEmpty();
    assertThat(month.remaining(Entitlement.PRIVILEGE)).hasValue(0);
  }
}
