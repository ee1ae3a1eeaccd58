package annex.test;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.Area;
import annex.contracts.EventType;
import annex.contracts.Topic;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The AsyncAPI document says what the contracts in code say, no more and no less. */
class AsyncApiTest {

  private final AsyncApi published = AsyncApi.published();

  static List<Topic> topics() {
    return Topic.all();
  }

  @Test
  void it_names_exactly_the_topics_of_the_platform() {
    assertThat(published.document().path("asyncapi").asString()).isEqualTo("3.0.0");
    assertThat(published.topics())
        .containsExactlyInAnyOrderElementsOf(Topic.all().stream().map(Topic::name).toList());
  }

  @ParameterizedTest
  @MethodSource("topics")
  void it_says_how_a_topic_is_divided_and_how_long_it_keeps(Topic topic) {
    var kafka = published.kafka(topic.name());
    var config = kafka.path("topicConfiguration");

    assertThat(kafka.path("partitions").asInt()).isEqualTo(topic.partitions());
    assertThat(config.path("cleanup.policy").valueStream().map(JsonNode::asString))
        .containsExactly(topic.compacted() ? "compact" : "delete");
    assertThat(config.path("retention.ms").asLong(0)).isEqualTo(topic.retention().toMillis());
  }

  @Test
  void it_names_exactly_the_types_of_each_topic() {
    assertThat(published.types(Topic.SECTIONS.name())).isEqualTo(codes(EventType::sectionRecorded));
    assertThat(published.types(Topic.NOTICES.name()))
        .isEqualTo(codes(EventType::noticeOfChangeRecorded));
    assertThat(published.types(Topic.DELIVERY.name()))
        .isEqualTo(codes(EventType::deliverySummarised));
    for (var area : Area.values()) {
      assertThat(published.types(Topic.eventsOf(area).name()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(
                      Stream.of(EventType.sectionCommenced(area)),
                      EventType.noticesOfChange(area),
                      EventType.ownOf(area))
                  .flatMap(types -> types)
                  .map(EventType::code)
                  .toList());
    }
  }

  @Test
  void no_message_and_no_type_is_left_over() {
    var named =
        published
            .document()
            .at("/components/messages")
            .valueStream()
            .map(message -> message.path("name").asString())
            .toList();

    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(
            EventType.all().stream().map(EventType::code).toList());
  }

  @Test
  void every_payload_refers_to_the_schema_of_its_type() {
    for (var type : EventType.all()) {
      var message = messages().filter(m -> m.path("name").asString().equals(type.code()));

      assertThat(message.map(m -> m.at("/payload/schema/$ref").asString()))
          .containsExactly("." + type.schema());
      assertThat(AsyncApi.class.getResource(type.schema())).as(type.schema()).isNotNull();
    }
  }

  @Test
  void every_reference_within_it_leads_somewhere() {
    var references =
        published.document().findValues("$ref").stream()
            .map(JsonNode::asString)
            .filter(reference -> reference.startsWith("#"))
            .toList();

    assertThat(references)
        .isNotEmpty()
        .allSatisfy(reference ->
            assertThat(published.document().at(reference.substring(1)).isMissingNode()).isFalse());
  }

  @ParameterizedTest
  @EnumSource
  void it_tells_the_keys_of_records(Area area) {
    var recorded = EventType.sectionRecorded(area).code();
    var commenced = EventType.sectionCommenced(area).code();
    var summarised = EventType.deliverySummarised(area).code();
    var noticed = EventType.noticeOfChangeRecorded(area).code();

    assertThat(published.describes("annex.sections", recorded, "WMI/" + area + "/3")).isTrue();
    assertThat(published.describes("annex.notices", noticed, "WMI/" + area + "/3/2")).isTrue();
    assertThat(published.describes("annex.delivery", summarised, "WMI/" + area)).isTrue();
    assertThat(published.describes(area + ".events", commenced, "WMI")).isTrue();
    assertThat(EventType.noticesOfChange(area).map(EventType::code))
        .allMatch(type -> published.describes(area + ".events", type, "WMI/notice-of-change/3"));
  }

  @Test
  void it_tells_the_keys_of_what_happens_in_capacity_alone() {
    var topic = Topic.eventsOf(Area.CAPACITY).name();
    var certificate = EventType.cellCertificateRecorded().code();
    var count = EventType.populationCountRecorded().code();

    assertThat(published.describes(topic, certificate, "WMI/cell-certificate/CC-2026-07")).isTrue();
    assertThat(published.describes(topic, count, "WMI/population-count/2026-11-24")).isTrue();
    assertThat(EventType.materialDifferences().map(EventType::code))
        .hasSize(4)
        .allMatch(type -> published.describes(topic, type, "WMI/material-difference/3"));
  }

  @Test
  void it_tells_the_keys_of_what_happens_in_family_visits_alone() {
    var topic = Topic.eventsOf(Area.FAMILY_VISITS).name();
    var keys =
        Map.of(
            "booking", "WMI/booking/LARGE-2026-12-01-4fz0m2k8q1xw6t3d",
            "session", "WMI/session/LARGE-2026-12-01-1400",
            "session-template", "WMI/session-template/3",
            "closed-date", "WMI/closed-date/LARGE-2026-12-25");

    assertThat(EventType.visits())
        .hasSize(11)
        .allMatch(type ->
            published.describes(topic, type.code(), Objects.requireNonNull(keys.get(type.thing()))))
        .noneMatch(type -> published.describes(topic, type.code(), "WMI/booking/A0001AA"))
        .noneMatch(type -> published.describes(topic, type.code(), "WMI"));
  }

  @Test
  void it_tells_the_keys_of_requests_for_video_visits() {
    var topic = Topic.eventsOf(Area.FAMILY_VISITS).name();

    assertThat(EventType.videoRequests().map(EventType::code))
        .hasSize(6)
        .allMatch(type -> published.describes(topic, type, "WMI/video-request/4fz0m2k8q1xw6t3d"))
        .noneMatch(type -> published.describes(topic, type, "WMI/video-request/A0001AA"));
  }

  @Test
  void it_tells_the_keys_of_family_work_which_are_numbers() {
    var topic = Topic.eventsOf(Area.FAMILY_VISITS).name();

    assertThat(EventType.families().filter(type -> !type.thing().equals("family-record")))
        .hasSize(40)
        .allMatch(type -> published.describes(topic, type.code(), "WMI/" + type.thing() + "/3"))
        .noneMatch(
            type -> published.describes(topic, type.code(), "WMI/" + type.thing() + "/A0001AA"))
        .noneMatch(type -> published.describes(topic, type.code(), "WMI"));
  }

  @Test
  void or_say_nothing_where_numbers_would_tell_of_people() {
    var topic = Topic.eventsOf(Area.FAMILY_VISITS).name();
    var type = EventType.family("family-record", "changed").code();

    assertThat(
            published.describes(
                topic, type, "WMI/family-record/0b7e9f0e-53a2-4a39-9d0b-0c8f6a1b2c3d"))
        .isTrue();
    assertThat(published.describes(topic, type, "WMI/family-record/3")).isFalse();
    assertThat(published.describes(topic, type, "WMI")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "annex.sections,  annex.capacity.section.recorded.v1,    WMI/capacity",
    "annex.sections,  annex.capacity.section.recorded.v1,    WMI/capacity/0",
    "annex.sections,  annex.capacity.section.recorded.v1,    WMI/metrics/3",
    "annex.sections,  annex.capacity.section.recorded.v1,    wmi/capacity/3",
    "annex.sections,  annex.capacity.section.commenced.v1,   WMI",
    "annex.notices,   annex.capacity.notice-of-change.recorded.v1, WMI/capacity/3",
    "annex.notices,   annex.capacity.notice-of-change.agreed.v1, WMI/capacity/3/2",
    "annex.delivery,  annex.capacity.delivery.summarised.v1, WMI/capacity/3",
    "annex.delivery,  annex.capacity.section.recorded.v1,    WMI/capacity/3",
    "capacity.events, annex.metrics.section.commenced.v1,    WMI",
    "capacity.events, annex.capacity.section.commenced.v1,   WMI/capacity",
    "capacity.events, annex.capacity.section.commenced.v2,   WMI",
    "capacity.events, annex.capacity.notice-of-change.agreed.v1, WMI",
    "capacity.events, annex.capacity.notice-of-change.agreed.v1, WMI/notice-of-change/0",
    "annex.sections,  annex.capacity.notice-of-change.agreed.v1, WMI/notice-of-change/1",
    "capacity.events, annex.capacity.cell-certificate.recorded.v1, WMI",
    "capacity.events, annex.capacity.cell-certificate.recorded.v1, WMI/cell-certificate/",
    "capacity.events, annex.capacity.cell-certificate.recorded.v1, WMI/cell-certificate/CC/7",
    "capacity.events, annex.capacity.population-count.recorded.v1, WMI/population-count/1",
    "capacity.events, annex.capacity.material-difference.found.v1, WMI/material-difference/0",
    "metrics.events,  annex.capacity.material-difference.found.v1, WMI/material-difference/1",
    "catering.events, annex.capacity.section.commenced.v1,   WMI"
  })
  void it_describes_nothing_else(String topic, String type, String key) {
    assertThat(published.describes(topic, type, key)).isFalse();
  }

  private Stream<JsonNode> messages() {
    return published.document().at("/components/messages").valueStream();
  }

  private static Set<String> codes(Function<Area, EventType> type) {
    return Stream.of(Area.values()).map(type).map(EventType::code).collect(toSet());
  }
}
