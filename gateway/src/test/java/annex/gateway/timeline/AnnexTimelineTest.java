package annex.gateway.timeline;

import static annex.gateway.timeline.Steps.aStep;
import static annex.gateway.timeline.Versions.aVersion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import annex.contracts.Area;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnnexTimelineTest {

  private final AnnexTimeline timeline = new AnnexTimeline();

  @Test
  void an_establishment_of_which_nothing_was_heard_is_unknown() {
    timeline.hear(aVersion().get());

    assertThat(timeline.annex("GRT")).isEmpty();
    assertThat(timeline.annexes()).extracting(Annex::establishment).containsExactly("WMI");
  }

  @Test
  void a_version_holds_from_its_date_on_and_not_the_day_before() {
    timeline.hear(aVersion().from("2014-04-01").get());
    timeline.hear(aVersion().number(2).from("2014-10-01").get());

    assertThat(inForce("2014-03-31", null)).isNull();
    assertThat(inForce("2014-04-01", null)).isEqualTo(1);
    assertThat(inForce("2014-09-30", null)).isEqualTo(1);
    assertThat(inForce("2014-10-01", null)).isEqualTo(2);
  }

  @Test
  void a_correction_from_the_same_date_takes_the_place_of_what_it_corrects() {
    timeline.hear(aVersion().number(2).from("2014-10-01").get());
    timeline.hear(aVersion().number(3).from("2014-10-01").get());

    assertThat(inForce("2014-10-01", null)).isEqualTo(3);
  }

  @Test
  void what_was_recorded_later_was_not_known_before() {
    timeline.hear(aVersion().recordedAt("2014-03-20T09:00:00Z").get());
    timeline.hear(aVersion().number(2).from("2014-10-01").recordedAt("2014-11-03T12:00:00Z").get());

    assertThat(inForce("2014-12-01", "2014-03-20T08:59:59.999Z")).isNull();
    assertThat(inForce("2014-12-01", "2014-11-03T11:59:59.999Z")).isEqualTo(1);
    assertThat(inForce("2014-12-01", "2014-11-03T12:00:00Z")).isEqualTo(2);
  }

  @Test
  void the_order_in_which_versions_are_heard_and_how_often_makes_no_difference() {
    var heard = new ArrayList<RecordedVersion>();
    for (var area : Area.values()) {
      heard.add(aVersion().in(area).get());
      heard.add(aVersion().in(area).number(2).from("2014-10-01").get());
      heard.add(aVersion().in(area).number(3).from("2014-10-01").get());
    }
    heard.forEach(timeline::hear);
    var expected = annex().read(LocalDate.parse("2014-12-01"), null);

    for (int seed = 0; seed < 50; seed++) {
      var shuffled = new ArrayList<>(heard);
      shuffled.addAll(heard.subList(0, 7));
      Collections.shuffle(shuffled, new Random(seed));
      var other = new AnnexTimeline();
      shuffled.forEach(other::hear);

      var read = other.annex("WMI").orElseThrow().read(LocalDate.parse("2014-12-01"), null);
      assertThat(numbers(read)).isEqualTo(numbers(expected)).containsExactly(3, 3, 3, 3, 3);
      assertThat(other.annex("WMI").orElseThrow().versions()).isEqualTo(15);
    }
  }

  @Test
  void a_section_was_last_heard_of_when_anything_of_it_was_sent_last() {
    timeline.hear(aVersion().heardAt("2014-03-20T09:00:01Z").get());
    timeline.hear(aVersion().heardAt("2014-03-20T09:00:07Z").get());
    timeline.hear(aVersion().heardAt("2014-03-20T09:00:03Z").get());

    assertThat(section("2014-04-01").lastHeardAt()).isEqualTo("2014-03-20T09:00:07Z");
  }

  @Test
  void the_same_heard_again_keeps_its_place_and_something_else_takes_another() {
    var first = aVersion().heardAt("2014-03-20T09:00:01Z").get();
    timeline.hear(first);
    timeline.hear(first.at(new Heard(first.heard().at().plusSeconds(5), "annex.sections-0", 99)));

    assertThat(annex().changes())
        .singleElement()
        .extracting(change -> change.heard().offset())
        .isEqualTo(first.heard().offset());

    var other = aVersion().heardAt("2014-03-20T09:00:09Z").body("{\"other\":1}").get();
    timeline.hear(other.at(new Heard(other.heard().at(), "annex.sections-0", 100)));

    assertThat(annex().changes())
        .singleElement()
        .extracting(change -> change.heard().offset())
        .isEqualTo(100L);
  }

  @Test
  void a_notice_of_change_stands_as_its_last_step_left_it_whatever_is_heard_first() {
    timeline.hear(aVersion().get());
    timeline.hear(aStep().number(2).revision(1).get());
    timeline.hear(aStep().revision(3).status("agreed").get());
    timeline.hear(aStep().revision(1).get());

    assertThat(annex().notices(Area.CAPACITY))
        .extracting(NoticeStep::number, NoticeStep::status)
        .containsExactly(tuple(1, "agreed"), tuple(2, "proposed"));
    assertThat(annex().changes()).hasSize(4);
  }

  @Test
  void whoever_listens_is_told_whose_annex_something_was_heard_of() {
    var told = new ArrayList<String>();
    timeline.listen(told::add);

    timeline.hear(aVersion().get());
    timeline.hear(aVersion().of("GRT").get());

    assertThat(told).containsExactly("WMI", "GRT");
  }

  @Test
  void the_latest_delivery_summary_stands_beside_what_is_agreed() {
    timeline.hear(aVersion().get());
    timeline.hear(delivery(7, "{\"n\":7}"));
    timeline.hear(delivery(6, "{\"n\":6}"));

    var delivery = section("2014-04-01").delivery();
    assertThat(delivery).isNotNull();
    assertThat(new String(delivery.summary().unpack(), StandardCharsets.UTF_8))
        .isEqualTo("{\"n\":7}");
  }

  @Test
  void delivery_is_not_shown_as_if_it_had_been_known_then() {
    timeline.hear(aVersion().get());
    timeline.hear(delivery(1, "{}"));

    var then = annex().read(LocalDate.parse("2014-04-01"), Instant.parse("2014-05-01T00:00:00Z"));

    assertThat(then.sections().get(Area.CAPACITY))
        .isNotNull()
        .extracting(ConsolidatedAnnex.Section::delivery)
        .isNull();
  }

  @Test
  void areas_of_which_nothing_is_in_force_are_missing() {
    timeline.hear(aVersion().get());
    timeline.hear(aVersion().in(Area.METRICS).from("2014-05-01").get());

    var april = annex().read(LocalDate.parse("2014-04-30"), null);
    var may = annex().read(LocalDate.parse("2014-05-01"), null);

    assertThat(april.missing())
        .containsExactly(Area.INTERVENTIONS, Area.ACTIVITIES, Area.FAMILY_VISITS, Area.METRICS);
    assertThat(may.missing())
        .containsExactly(Area.INTERVENTIONS, Area.ACTIVITIES, Area.FAMILY_VISITS);
  }

  @Test
  void delivery_alone_makes_no_annex() {
    timeline.hear(delivery(1, "{}"));

    assertThat(timeline.annex("WMI")).isEmpty();
    assertThat(timeline.annexes()).isEmpty();
  }

  @Test
  void a_long_body_comes_out_of_its_packing_as_it_went_in() {
    var body = "[" + "\"the same again\",".repeat(5_000) + "\"é€𝄞\"]";
    var packed = aVersion().body(body).get().body();

    assertThat(new String(packed.unpack(), StandardCharsets.UTF_8)).isEqualTo(body);
    assertThat(packed.packedLength()).isLessThan(packed.length() / 10);
  }

  private Annex annex() {
    return timeline.annex("WMI").orElseThrow();
  }

  private ConsolidatedAnnex.Section section(String asOf) {
    var section = annex().read(LocalDate.parse(asOf), null).sections().get(Area.CAPACITY);
    assertThat(section).isNotNull();
    return section;
  }

  private @Nullable Integer inForce(String asOf, @Nullable String knownAt) {
    var section =
        annex()
            .read(LocalDate.parse(asOf), knownAt == null ? null : Instant.parse(knownAt))
            .sections()
            .get(Area.CAPACITY);
    return section == null ? null : section.version().number();
  }

  private static List<Integer> numbers(ConsolidatedAnnex annex) {
    return annex.sections().values().stream().map(section -> section.version().number()).toList();
  }

  private static Delivery delivery(long sequence, String summary) {
    var bytes = summary.getBytes(StandardCharsets.UTF_8);
    return new Delivery(
        "WMI",
        Area.CAPACITY,
        sequence,
        new Heard(
            Instant.parse("2014-06-01T00:00:00Z").plusSeconds(sequence),
            "annex.delivery-0",
            sequence),
        PackedJson.of(bytes, 0, bytes.length));
  }
}
