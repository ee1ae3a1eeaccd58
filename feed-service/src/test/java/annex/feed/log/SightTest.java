package annex.feed.log;

import static org.assertj.core.api.Assertions.assertThat;

import annex.access.Caller;
import annex.access.Establishments;
import annex.access.Withheld;
import annex.contracts.Area;
import annex.contracts.EventType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SightTest {

  private static final String DATA = "{\"whole\":true}";

  private final Sight sight =
      new Sight(
          new Sight.Payloads() {
            @Override
            public String section(String data, Withheld withheld) {
              return "section without " + withheld.pointers();
            }

            @Override
            public String notice(String data, Withheld withheld) {
              return "notice without " + withheld.pointers();
            }
          });

  private static Event event(EventType type) {
    return new Event("1", "/" + type.area(), type.code(), "WMI", Instant.EPOCH, "1", null, DATA);
  }

  private static Caller caller(Establishments at, Withheld withheld, String... scopes) {
    return new Caller(
        "client",
        "client",
        Optional.empty(),
        Optional.empty(),
        at,
        Set.of(scopes),
        Map.of(Area.CAPACITY, withheld));
  }

  private Optional<String> shown(EventType type, Withheld withheld) {
    return sight
        .of(event(type), caller(Establishments.all(), withheld, "capacity.read"))
        .map(event -> Optional.ofNullable(event.data()).orElse("nothing"));
  }

  @Test
  void whoever_may_read_an_area_is_shown_its_events_whole() {
    for (var type :
        List.of(
            EventType.sectionRecorded(Area.CAPACITY),
            EventType.deliverySummarised(Area.CAPACITY),
            EventType.cellCertificateRecorded())) {
      assertThat(shown(type, Withheld.NOTHING)).contains(DATA);
    }
  }

  @Test
  void other_areas_and_other_establishments_are_not_shown() {
    var somewhere = Establishments.of(List.of("PNI"));

    assertThat(shown(EventType.sectionCommenced(Area.METRICS), Withheld.NOTHING)).isEmpty();
    assertThat(
            sight.of(
                event(EventType.sectionCommenced(Area.CAPACITY)),
                caller(somewhere, Withheld.NOTHING, "capacity.read")))
        .isEmpty();
    assertThat(
            sight.of(
                event(EventType.sectionCommenced(Area.CAPACITY)),
                caller(Establishments.all(), Withheld.NOTHING, "capacity.write", "annex.read")))
        .isEmpty();
  }

  @Test
  void what_comes_from_no_area_is_shown_to_nobody() {
    var foreign =
        new Event("1", "/elsewhere", "annex.x.v1", "WMI", Instant.EPOCH, null, null, DATA);

    assertThat(sight.of(foreign, caller(Establishments.all(), Withheld.NOTHING, "capacity.read")))
        .isEmpty();
  }

  @Test
  void withheld_fields_are_left_out_of_bodies_and_of_what_a_notice_changes() {
    var withheld = Withheld.of(List.of("/capacity/operationalCapacity"));

    assertThat(shown(EventType.sectionRecorded(Area.CAPACITY), withheld))
        .contains("section without [/capacity/operationalCapacity]");
    assertThat(shown(EventType.noticeOfChangeRecorded(Area.CAPACITY), withheld))
        .contains("notice without [/capacity/operationalCapacity]");
  }

  @Test
  void what_says_nothing_of_a_body_is_whole_and_what_may_say_it_is_told_without_its_payload() {
    var withheld = Withheld.of(List.of("/capacity/operationalCapacity"));

    assertThat(shown(EventType.noticeOfChange(Area.CAPACITY, "agreed"), withheld)).contains(DATA);
    assertThat(shown(EventType.sectionCommenced(Area.CAPACITY), withheld)).contains(DATA);
    assertThat(shown(EventType.populationCountRecorded(), withheld)).contains("nothing");
    assertThat(shown(EventType.deliverySummarised(Area.CAPACITY), withheld)).contains("nothing");
  }
}
