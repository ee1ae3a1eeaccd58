package annex.gateway.timeline.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annex.contracts.Area;
import annex.contracts.EventType;
import annex.contracts.Topic;
import annex.gateway.timeline.Heard;
import annex.gateway.timeline.NoticeStep;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Reads the same examples that the services' events are held against. */
class EventReaderTest {

  private static final Heard NOW =
      new Heard(Instant.parse("2026-01-01T00:00:00Z"), "annex.sections-3", 17);
  private static final JsonMapper JSON = new JsonMapper();

  @ParameterizedTest
  @EnumSource
  void the_body_is_taken_as_the_bytes_that_it_is(Area area) throws IOException {
    var payload = example(EventType.sectionRecorded(area));

    var version = EventReader.version(payload, NOW);

    var body = new String(version.body().unpack(), StandardCharsets.UTF_8);
    assertThat(new String(payload, StandardCharsets.UTF_8)).contains("\"body\"").contains(body);
    assertThat(JSON.readTree(body)).isEqualTo(JSON.readTree(payload).get("body"));
    assertThat(version.area()).isEqualTo(area);
    assertThat(version.establishment()).isEqualTo("WMI");
    assertThat(version.number()).isOne();
    assertThat(version.noticeOfChange()).isNull();
    assertThat(version.effectiveFrom()).isEqualTo(LocalDate.of(2014, 4, 1));
    assertThat(version.heard()).isEqualTo(NOW);
  }

  @Test
  void the_capacity_section_tells_the_name_and_the_region() throws IOException {
    var version = EventReader.version(example(EventType.sectionRecorded(Area.CAPACITY)), NOW);

    assertThat(version.title()).isNotNull();
    assertThat(version.title().name()).isEqualTo("HMP Wymott");
    assertThat(version.title().region()).isEqualTo("north-west");
  }

  @ParameterizedTest
  @EnumSource
  void a_delivery_summary_is_read(Area area) throws IOException {
    var payload = example(EventType.deliverySummarised(area));

    var delivery = EventReader.delivery(payload, NOW);

    assertThat(delivery.area()).isEqualTo(area);
    assertThat(JSON.readTree(delivery.summary().unpack()))
        .isEqualTo(JSON.readTree(payload).get("summary"));
  }

  @ParameterizedTest
  @EnumSource
  void a_step_of_a_notice_of_change_is_read(Area area) throws IOException {
    var payload = example(EventType.noticeOfChangeRecorded(area));

    var step = (NoticeStep) EventReader.change(Topic.NOTICES.name(), payload, NOW);

    var notice = JSON.readTree(payload);
    assertThat(step.area()).isEqualTo(area);
    assertThat(step.number()).isEqualTo(notice.get("number").asInt());
    assertThat(step.revision()).isEqualTo(notice.get("revision").asInt());
    assertThat(step.status()).isEqualTo("agreed");
    assertThat(step.proposedBy()).isEqualTo("provider");
    assertThat(step.version()).isEqualTo(2);
    assertThat(step.proposedAt()).isEqualTo("2026-11-24T09:30:00Z");
    assertThat(step.takenAt()).isEqualTo("2026-11-25T10:15:00.250Z");
    assertThat(step.heard()).isEqualTo(NOW);
    assertThat(step.notice().unpack()).isEqualTo(payload);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "{\"establishmentId\":\"WMI\",\"area\":\"capacity\",\"number\":1,\"agreements\":[]}",
      })
  void what_is_no_notice_of_change_is_refused(String payload) {
    assertThatThrownBy(() ->
            EventReader.change(Topic.NOTICES.name(), payload.getBytes(StandardCharsets.UTF_8), NOW))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void text_that_takes_several_bytes_a_letter_does_not_shift_the_body() {
    var payload =
        """
        {"establishmentId":"WMI","é€𝄞":"é€𝄞","area":"metrics","version":2,\
        "effectiveFrom":"2014-10-01","recordedAt":"2014-09-01T00:00:00.000Z","noticeOfChange":1,\
        "body":{"name":"é€𝄞"} ,"more":[{"later":true}]}\
        """
            .getBytes(StandardCharsets.UTF_8);

    var version = EventReader.version(payload, NOW);

    assertThat(new String(version.body().unpack(), StandardCharsets.UTF_8))
        .isEqualTo("{\"name\":\"é€𝄞\"}");
    assertThat(version.noticeOfChange()).isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "{\"establishmentId\":\"WMI\",\"area\":\"capacity\",\"version\":1}",
        "{\"establishmentId\":\"WMI\",\"area\":\"kitchen\",\"version\":1,\"body\":{}}"
      })
  void what_is_no_section_version_is_refused(String payload) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventReader.version(payload.getBytes(StandardCharsets.UTF_8), NOW));
  }

  private static byte[] example(EventType type) throws IOException {
    try (var in =
        EventType.class.getResourceAsStream("/examples/events/" + type.code() + ".json")) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }
}
