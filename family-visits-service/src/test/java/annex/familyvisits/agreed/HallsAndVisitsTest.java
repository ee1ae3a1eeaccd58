package annex.familyvisits.agreed;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.testing.SampleBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two halls with 21 and 16 tables and 3 booths each. */
class HallsAndVisitsTest {

  private final SampleBody<FamilyVisitsSection> in2014 = Wymott.annex();
  private final SampleBody<FamilyVisitsSection> in2023 = Wymott.strategy();

  @Test
  void a_hall_has_a_name_of_its_own() {
    assertThat(in2014.with("/halls/1/name", "LARGE").faults()).containsExactly("VIS-7 /halls/1");
  }

  @ParameterizedTest
  @CsvSource({"tables, VIS-7", "booths, VIS-7", "videoVisitsPerDay, VIS-5"})
  void a_hall_has_none_or_more_of_everything(String field, String rule) {
    var place = "/halls/0/" + field;

    assertThat(in2014.with(place, 0).faults()).isEmpty();
    assertThat(in2014.with(place, -1).faults()).containsExactly(rule + " " + place);
  }

  @Test
  void video_visits_need_a_booth() {
    var withoutBooths = in2023.with("/halls/0/booths", 0);

    assertThat(withoutBooths.faults()).containsExactly("VIS-5 /halls/0/videoVisitsPerDay");
    assertThat(withoutBooths.with("/halls/0/videoVisitsPerDay", 0).faults()).isEmpty();
    assertThat(withoutBooths.with("/halls/0/videoVisitsPerDay", null).faults()).isEmpty();
    assertThat(in2023.with("/halls/0/booths", 1).faults()).isEmpty();
  }

  @Test
  void what_is_said_twice_of_video_capacity_stands_as_printed() {
    assertThat(in2023.with("/videoVisits/capacityStatements/0/visitsPerDay", 99).faults())
        .isEmpty();
    assertThat(in2023.with("/videoVisits/capacityStatements/0/visitsPerDay", -1).faults())
        .containsExactly("VIS-5 /videoVisits/capacityStatements/0/visitsPerDay");
  }

  @Test
  void visits_are_held_on_up_to_seven_days_a_week() {
    assertThat(in2014.with("/visiting/daysPerWeek", 0).faults()).isEmpty();
    assertThat(in2014.with("/visiting/daysPerWeek", 7).faults()).isEmpty();
    assertThat(in2014.with("/visiting/daysPerWeek", 8).faults())
        .containsExactly("VIS-27 /visiting/daysPerWeek");
    assertThat(in2014.with("/visiting/daysPerWeek", -1).faults())
        .containsExactly("VIS-27 /visiting/daysPerWeek");
  }

  @ParameterizedTest
  @CsvSource({
    "/visiting/canteen/days/1, VIS-16, MONDAY",
    "/booking/telephone/days/1, VIS-8, MONDAY",
    "/videoVisits/days/1, VIS-6, MONDAY",
    "/videoVisits/capacityStatements/1/daysExcluded/1, VIS-6, FRIDAY",
  })
  void a_day_stands_in_a_list_once(String place, String rule, String day) {
    assertThat(in2023.with(place, day).faults()).containsExactly(rule + " " + place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Monday", "MON", "1"})
  void a_day_is_called_by_its_whole_name(String day) {
    assertThat(in2023.with("/visiting/canteen/days/0", day).faults())
        .contains("shape /visiting/canteen/days/0");
  }

  @ParameterizedTest
  @CsvSource({"/booking/telephone, VIS-8, 09:00", "/contact/inCellTelephone, VIS-17, 07:00"})
  void a_line_opens_before_it_closes(String line, String rule, String opens) {
    assertThat(in2023.with(line + "/to", opens).faults())
        .containsExactly(rule + " " + line + "/to");
    assertThat(in2023.with(line + "/to", opens.replace(":00", ":01")).faults()).isEmpty();
    assertThat(in2023.with(line + "/to", "00:00").faults())
        .containsExactly(rule + " " + line + "/to");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9:00", "24:00", "09:60", "09:00:30", "9am"})
  void what_is_no_time_of_day_is_refused(String time) {
    assertThat(in2023.with("/booking/telephone/from", time).faults())
        .contains("shape /booking/telephone/from");
  }

  @ParameterizedTest
  @CsvSource({
    "/entitlements/socialVisitsPerMonth, VIS-1",
    "/entitlements/privilegeVisit/additionalVisits, VIS-2",
    "/entitlements/videoVisitsPerMonth, VIS-3",
    "/familyDays/perYear, VIS-20",
    "/contact/freeLetters/perWeek, VIS-18",
    "/visiting/creche/workersPerSession, VIS-27",
    "/haven/beds, CAP-22",
  })
  void a_number_of_things_is_none_or_more(String place, String rule) {
    assertThat(in2023.with(place, 0).faults()).isEmpty();
    assertThat(in2023.with(place, -1).faults()).containsExactly(rule + " " + place);
  }

  @ParameterizedTest
  @CsvSource({"2023, true", "2023-11, true", "2023-13, false", "11/2023, false", "2023-1, false"})
  void a_change_is_dated_by_year_or_month(String when, boolean taken) {
    assertThat(in2023.with("/visiting/changes/0/when", when).faults().isEmpty()).isEqualTo(taken);
  }

  @Test
  void parts_that_are_not_known_are_blank_as_a_whole() {
    assertThat(in2023.with("/videoVisits", null).with("/contact", null).faults()).isEmpty();
    assertThat(in2023.with("/visiting", null).faults()).containsExactly("shape /visiting");
  }
}
