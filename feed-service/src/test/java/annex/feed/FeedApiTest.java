package annex.feed;

import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.Area;
import annex.contracts.EventType;
import annex.contracts.IsoText;
import annex.contracts.Topic;
import annex.test.Api;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The feed over HTTP, from events that stand on the broker. */
class FeedApiTest {

  private final Api api = FeedService.api();
  private final String establishment = FeedService.establishment();

  private Api.Answer page(String query) {
    var answer = api.get("/feed?establishment=%s&%s".formatted(establishment, query));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private static List<String> ids(Api.Answer page) {
    return page.at("/events").valueStream().map(event -> event.at("/id").asString()).toList();
  }

  /** Reads on until the end, as a follower would. */
  private List<String> all(String query) {
    var ids = new ArrayList<String>();
    var page = page(query);
    ids.addAll(ids(page));
    while (!page.at("/end").asBoolean()) {
      page =
          page("after=" + page.at("/next").asString() + "&" + query.replaceAll("from=[^&]*", ""));
      ids.addAll(ids(page));
    }
    return ids;
  }

  @Test
  void what_happened_is_told_in_its_order_page_by_page() {
    var published = new ArrayList<String>();
    for (int i = 0; i < 7; i++) {
      published.add(FeedService.publish(establishment));
    }

    var first = page("size=3");

    assertThat(first.at("/events").size()).isLessThanOrEqualTo(3);
    assertThat(all("size=3")).isEqualTo(published);
  }

  @Test
  void an_event_is_told_as_a_cloud_event_with_its_payload() {
    var id = FeedService.publish(establishment);

    var event = last(page("size=200"));

    assertThat(event.at("/specversion").asString()).isEqualTo("1.0");
    assertThat(event.at("/id").asString()).isEqualTo(id);
    assertThat(event.at("/type").asString()).isEqualTo("annex.capacity.section.commenced.v1");
    assertThat(event.at("/source").asString()).isEqualTo("/capacity");
    assertThat(event.at("/subject").asString()).isEqualTo(establishment);
    assertThat(event.at("/sequence").asString()).isEqualTo("1");
    assertThat(event.at("/data/version").asInt()).isEqualTo(1);
  }

  private static JsonNode last(Api.Answer page) {
    return page.at("/events").get(page.at("/events").size() - 1);
  }

  @Test
  void who_comes_back_with_a_cursor_is_told_what_has_happened_since_and_nothing_again() {
    FeedService.publish(establishment);
    var cursor = end();
    var later = FeedService.publish(establishment);

    assertThat(ids(page("after=" + cursor))).containsExactly(later);
    assertThat(ids(page("after=" + cursor))).as("asked again").containsExactly(later);
  }

  /** The cursor behind everything. */
  private String end() {
    var page = page("size=200");
    while (!page.at("/end").asBoolean()) {
      page = page("after=" + page.at("/next").asString());
    }
    return page.at("/next").asString();
  }

  @Test
  void who_waits_is_told_as_soon_as_something_happens() {
    var cursor = end();
    var waiting = CompletableFuture.supplyAsync(() -> page("wait=20&after=" + cursor));
    var id = FeedService.publish(establishment);

    var page = waiting.join();

    assertThat(ids(page)).containsExactly(id);
  }

  @Test
  void who_waits_in_vain_gets_an_empty_page_and_goes_on_from_there() {
    var page = page("wait=1&after=" + end());

    assertThat(ids(page)).isEmpty();
    assertThat(page.at("/end").asBoolean()).isTrue();
    var id = FeedService.publish(establishment);
    assertThat(ids(page("after=" + page.at("/next").asString()))).containsExactly(id);
  }

  @Test
  void the_feed_begins_at_any_moment() throws InterruptedException {
    FeedService.publish(establishment);
    var moment = Instant.now().plusMillis(1);
    while (!Instant.now().isAfter(moment)) {
      Thread.onSpinWait();
    }
    var later = FeedService.publish(establishment);

    assertThat(all("from=" + IsoText.of(Instant.now()))).isEmpty();
    assertThat(all("from=" + IsoText.of(moment.plusMillis(1)))).isSubsetOf(later);
    assertThat(all("from=2020-01-01T00:00:00Z")).hasSize(2).endsWith(later);
  }

  @Test
  void types_that_are_not_wanted_are_left_out() {
    FeedService.publish(establishment);
    var notice =
        FeedService.publish(
            EventType.noticeOfChange(Area.METRICS, "proposed"),
            Topic.eventsOf(Area.METRICS),
            establishment,
            "{}");

    assertThat(all("type=annex.metrics.*")).containsExactly(notice);
    assertThat(all("type=annex.metrics.notice-of-change.proposed.v1&type=annex.activities.*"))
        .containsExactly(notice);
    assertThat(all("type=annex.activities.*")).isEmpty();
  }

  @Test
  void an_agency_is_shown_its_areas_and_establishments_without_what_is_withheld() {
    var section =
        """
        {"establishmentId":"WMI","area":"activities","version":7,"body":{"industries":\
        [{"activity":"Laundry","places":10,"money1":{"amount":1.50,"currency":"GBP"}}],"total":1.10}}\
        """;
    var from = IsoText.of(Instant.now());
    FeedService.publish("WMI");
    FeedService.publish(
        EventType.sectionRecorded(Area.ACTIVITIES), Topic.SECTIONS, establishment, section);
    FeedService.publish(
        EventType.deliverySummarised(Area.ACTIVITIES), Topic.DELIVERY, "WMI", "{\"money1\":2}");
    var recorded =
        FeedService.publish(
            EventType.sectionRecorded(Area.ACTIVITIES), Topic.SECTIONS, "WMI", section);
    var college = FeedService.api(claims -> claims.claim("agency", "manchester-college"));

    var page = college.get("/feed?from=" + from);

    var events = page.at("/events").valueStream().toList();

    assertThat(events)
        .extracting(event -> event.at("/type").asString())
        .containsExactlyInAnyOrder(
            "annex.activities.delivery.summarised.v1", "annex.activities.section.recorded.v1");
    for (var event : events) {
      if (event.at("/id").asString().equals(recorded)) {
        assertThat(event.at("/data/body/industries/0").toString())
            .isEqualTo("{\"activity\":\"Laundry\",\"places\":10}");
        assertThat(page.body()).as("numbers as they were written").contains("\"total\":1.10}");
      } else {
        assertThat(event.at("/datawithheld").asBoolean()).isTrue();
        assertThat(event.has("data")).isFalse();
      }
    }
  }

  @Test
  void a_token_that_reads_no_area_reads_no_feed() {
    var operator = FeedService.api(claims -> claims.claim("scope", "platform.operate"));

    var answer = operator.get("/feed");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("scope-lacking");
  }

  @Test
  void a_cursor_of_another_log_is_refused_and_says_what_to_do() {
    var answer = api.get("/feed?after=c.zzzzzz");

    assertThat(answer.status()).isEqualTo(410);
    assertThat(answer.code()).isEqualTo("cursor-unknown");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "after=x",
        "after=",
        "after=s.1&from=2026-01-01T00:00:00Z",
        "from=yesterday",
        "size=0",
        "size=",
        "type=",
        "size=201",
        "size=many",
        "wait=-1",
        "wait=21",
        "type=*",
        "type=annex.*.held",
        "establishment=wymott"
      })
  void what_cannot_be_asked_is_refused(String query) {
    var answer = api.get("/feed?" + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("parameter-invalid");
  }
}
