package annex.test;

import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.Area;
import annex.contracts.EventType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of events, held against their examples and against broken copies of them. */
class EventSchemasTest {

  private final JsonMapper json = new JsonMapper();

  static List<EventType> types() {
    return EventType.all();
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_type_has_an_example_that_conforms_to_its_schema(EventType type) {
    assertThat(EventSchemas.faults(type, example(type).toString())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_payload_without_one_of_its_fields_is_refused(EventType type) {
    for (var field : List.copyOf(example(type).propertyNames())) {
      var payload = example(type);

      var _ = payload.remove(field);

      assertThat(EventSchemas.faults(type, payload.toString())).as(field).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_field_that_the_contract_does_not_know_is_refused(EventType type) {
    var payload = example(type).put("remarks", "none");

    assertThat(EventSchemas.faults(type, payload.toString())).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_payload_of_another_area_is_refused(EventType type) {
    var other = type.area().equals(Area.METRICS) ? Area.CAPACITY : Area.METRICS;
    var payload = example(type).put("area", other.code());

    assertThat(EventSchemas.faults(type, payload.toString())).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void the_body_of_a_section_is_held_against_the_schema_of_its_area(Area area) {
    var type = EventType.sectionRecorded(area);
    var payload = example(type);

    ((ObjectNode) payload.get("body")).put("remarks", "none");

    assertThat(EventSchemas.faults(type, payload.toString()))
        .singleElement()
        .asString()
        .contains("/body", "remarks");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          section.recorded    | /establishmentId | "wmi"
          section.recorded    | /establishmentId | "WMIX"
          section.recorded    | /area            | "catering"
          section.recorded    | /version         | 0
          section.recorded    | /version         | "1"
          section.recorded    | /version         | 1.5
          section.recorded    | /effectiveFrom   | "2014-02-30"
          section.recorded    | /effectiveFrom   | "2014-04-01T00:00:00Z"
          section.recorded    | /effectiveFrom   | null
          section.recorded    | /recordedAt      | "2026-11-21T09:30:00Z"
          section.recorded    | /recordedAt      | "2026-11-21T09:30:00.142+01:00"
          section.recorded    | /recordedAt      | "2026-11-31T09:30:00.142Z"
          section.recorded    | /noticeOfChange  | 1
          section.recorded    | /noticeOfChange  | "1"
          section.recorded    | /body            | null
          section.recorded    | /body            | {}
          section.recorded    | /body            | "{}"
          section.commenced   | /establishmentId | null
          section.commenced   | /version         | 2
          section.commenced   | /effectiveFrom   | "1 April 2014"
          section.commenced   | /recordedAt      | 1795253400142
          delivery.summarised | /sequence        | 0
          delivery.summarised | /sequence        | "3"
          delivery.summarised | /sequence        | null
          delivery.summarised | /recordedAt      | "2026-12-01"
          delivery.summarised | /summary         | null
          delivery.summarised | /summary         | []
          delivery.summarised | /summary         | {}
          cell-certificate.recorded     | /reference         | "CC/7"
          cell-certificate.recorded     | /reference         | ""
          cell-certificate.recorded     | /operationalCapacity | 0
          cell-certificate.recorded     | /operationalCapacity | 1090.5
          cell-certificate.recorded     | /signatoryRole     | "the governor"
          population-count.recorded     | /asAt              | "2026-02-30"
          population-count.recorded     | /number            | 0
          population-count.recorded     | /corrects          | 0
          population-count.recorded     | /total             | -1
          population-count.recorded     | /total             | null
          population-count.recorded     | /rows              | [{"segment":"RECALLEES"}]
          population-count.recorded     | /splitSite         | [{"group":"ORDINARY","people":null}]
          material-difference.found     | /status            | "resolved"
          material-difference.found     | /noticeOfChange    | 3
          material-difference.found     | /subject           | "population"
          material-difference.found     | /rule              | "CAP-1"
          material-difference.found     | /agreed            | {"people":1111}
          material-difference.found     | /actual            | {"people":1090,"source":null}
          material-difference.resolved  | /version           | null
          material-difference.resolved  | /dismissedBy       | "provider"
          material-difference.superseded | /supersededBy     | "CC-2026-08"
          material-difference.dismissed | /dismissedBy       | null
          material-difference.dismissed | /dismissedBy       | "pops"
          """)
  void a_value_that_cannot_be_is_refused(String happening, String pointer, String value) {
    var type = capacityType(happening);
    var payload = example(type);

    payload.set(JsonPointer.compile(pointer).getMatchingProperty(), json.readTree(value));

    assertThat(EventSchemas.faults(type, payload.toString())).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, null, true", "1, 1, false", "2, null, false", "2, 1, true", "2, 0, false"})
  void every_version_but_the_first_names_its_notice_of_change(
      int version, String notice, boolean conforms) {
    var type = EventType.sectionRecorded(Area.FAMILY_VISITS);
    var payload = example(type).put("version", version);

    payload.set("noticeOfChange", json.readTree(notice));

    assertThat(EventSchemas.faults(type, payload.toString()).isEmpty()).isEqualTo(conforms);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          annex.catering.section.recorded.v1  | {}
          annex.capacity.section.recorded.v9  | {}
          annex.capacity.section.commenced.v1 | {"area":"capacity"
          annex.capacity.section.commenced.v1 | []
          annex.capacity.section.commenced.v1 | ''
          """)
  void what_is_no_event_is_refused(String type, String payload) {
    assertThat(EventSchemas.faults(type, payload)).isNotEmpty();
  }

  @Test
  void a_field_given_twice_is_refused() {
    var type = EventType.sectionCommenced(Area.CAPACITY);
    var twice = example(type).toString().replace("{", "{\"version\":1,");

    assertThat(EventSchemas.faults(type, twice)).hasSize(1);
  }

  private static EventType capacityType(String happening) {
    return types().stream()
        .filter(type -> type.code().equals("annex.capacity.%s.v1".formatted(happening)))
        .findFirst()
        .orElseThrow();
  }

  private ObjectNode example(EventType type) {
    return (ObjectNode) json.readTree(EventSchemas.example(type));
  }
}
