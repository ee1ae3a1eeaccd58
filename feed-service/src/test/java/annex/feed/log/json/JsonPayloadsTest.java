package annex.feed.log.json;

import static org.assertj.core.api.Assertions.assertThat;

import annex.access.Withheld;
import annex.contracts.Area;
import annex.contracts.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the examples that were released, which the events of the services are held against. */
class JsonPayloadsTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JsonPayloads payloads = new JsonPayloads();

  private static String example(EventType type) throws IOException {
    try (InputStream in =
        EventType.class.getResourceAsStream("/examples/events/" + type.code() + ".json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @EnumSource
  void of_a_section_only_what_is_withheld_is_left_out(Area area) throws IOException {
    var data = example(EventType.sectionRecorded(area));
    var expected = (ObjectNode) JSON.readTree(data);
    var body = (ObjectNode) expected.get("body");
    var member = body.propertyNames().iterator().next();
    body.remove(member);

    var shown = payloads.section(data, Withheld.of(List.of("/" + member)));

    assertThat(JSON.readTree(shown)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void of_a_notice_of_change_only_withheld_places_are_left_out(Area area) throws IOException {
    var data = example(EventType.noticeOfChangeRecorded(area));
    var places = JSON.readTree(data).path("diff");
    assertThat(places).isNotEmpty();
    var first = places.path(0).path("pointer").asString();

    var shown = JSON.readTree(payloads.notice(data, Withheld.of(List.of(first))));

    assertThat(shown.path("diff"))
        .noneMatch(place -> place.path("pointer").asString().equals(first));
    assertThat(shown.path("id")).isEqualTo(JSON.readTree(data).path("id"));
    assertThat(shown.path("diff").size()).isLessThan(places.size());
  }
}
