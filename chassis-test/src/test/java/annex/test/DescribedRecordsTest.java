package annex.test;

import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.Area;
import annex.contracts.EventType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A record held against the AsyncAPI document: topic, key, headers and payload. */
class DescribedRecordsTest {

  private static final EventType TYPE = EventType.sectionCommenced(Area.CAPACITY);
  private static final String TOPIC = "capacity.events";

  @Test
  void a_record_as_it_is_described_has_no_faults() {
    assertThat(faults(TOPIC, "WMI", headers())).isEmpty();
  }

  @Test
  void an_event_without_a_request_behind_it_has_no_trace() {
    var headers = headers();

    headers.remove("ce_traceparent");

    assertThat(faults(TOPIC, "WMI", headers)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ce_specversion",
        "ce_id",
        "ce_source",
        "ce_type",
        "ce_subject",
        "ce_time",
        "ce_sequence",
        "content-type"
      })
  void a_record_without_one_of_its_headers_is_not_as_described(String header) {
    var headers = headers();

    headers.remove(header);

    assertThat(faults(TOPIC, "WMI", headers)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "ce_specversion, 0.3",
    "ce_id, 6f1c",
    "ce_source, https://annex.example",
    "ce_subject, HMP Wymott",
    "ce_time, 21 November 2026",
    "ce_sequence, 0",
    "ce_traceparent, none",
    "content-type, text/plain"
  })
  void a_header_of_another_kind_is_a_fault(String header, String value) {
    var headers = headers();

    set(headers, header, value);

    assertThat(faults(TOPIC, "WMI", headers)).hasSize(1);
  }

  @Test
  void another_topic_key_or_payload_is_a_fault() {
    assertThat(faults("metrics.events", "WMI", headers())).hasSize(1);
    assertThat(faults(TOPIC, "WMI/capacity", headers())).hasSize(1);
    assertThat(AsyncApi.published().faults(TOPIC, "WMI", headers(), bytes("{}"))).isNotEmpty();
  }

  private static List<String> faults(String topic, String key, RecordHeaders headers) {
    return AsyncApi.published().faults(topic, key, headers, bytes(EventSchemas.example(TYPE)));
  }

  private static RecordHeaders headers() {
    var headers = new RecordHeaders();
    set(headers, "ce_specversion", "1.0");
    set(headers, "ce_id", "capacity/WMI/section/1/1");
    set(headers, "ce_source", "/capacity");
    set(headers, "ce_type", TYPE.code());
    set(headers, "ce_subject", "WMI");
    set(headers, "ce_time", "2026-11-21T09:30:00.142Z");
    set(headers, "ce_sequence", "1");
    set(headers, "ce_traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    set(headers, "content-type", "application/json");
    return headers;
  }

  private static void set(RecordHeaders headers, String header, String value) {
    headers.remove(header);
    headers.add(header, bytes(value));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
