package annex.familyvisits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import annex.commissioning.testing.Published;
import annex.commissioning.testing.Started;
import annex.contracts.Topic;
import annex.contracts.UkTime;
import annex.test.Api;
import annex.test.AsyncApi;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What is delivered stands on its topic, and tells of no single person. */
class DeliveryTest {

  private final Api api =
      Started.api(Started.service(FamilyVisitsApplication.class, FamilyVisitsApplication::start));
  private final VisitsPrison prison = VisitsPrison.planned(api);

  @Test
  void visits_are_summed_up_as_it_is_described() {
    for (int number = 0; number < 6; number++) {
      assertThat(
              prison.book(prison.session("LARGE"), "social", "A000%dAA".formatted(number)).status())
          .isEqualTo(201);
    }
    assertThat(prison.book(prison.session("SMALL"), "video", "A0009AA").status()).isEqualTo(201);

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            month().at("/kinds/social/booked").asInt(0) == 6
                && month().at("/kinds/video/booked/suppressed").asBoolean());

    assertThat(month().at("/entitlements/video/agreed").asInt()).isEqualTo(1);
    for (var event : Published.about(prison.code, Topic.DELIVERY.name())) {
      var payload = Objects.requireNonNull(event.value().getData()).toBytes();
      assertThat(event.key()).isEqualTo(prison.code + "/family-visits");
      assertThat(AsyncApi.published().faults(event.topic(), event.key(), event.headers(), payload))
          .isEmpty();
    }
    assertThat(summaries()).noneMatch(text -> text.contains("A000"));
    assertThat(summaries().getLast()).contains("\"videoRequests\":{\"waiting\":{");
  }

  @Test
  void the_work_with_families_is_summed_up_beside_what_is_agreed() {
    var today = UkTime.today(Clock.systemUTC());
    await().atMost(Duration.ofSeconds(30)).until(() -> services().has("familyInvolvement"));
    add(
        "/family-days",
        "{\"date\":\"%s\",\"start\":\"10:00\",\"length\":\"PT5H\",\"places\":20}".formatted(today));
    for (int number = 1; number <= 6; number++) {
      add(
          "/pin-requests",
          "{\"prisoner\":\"A010%dAA\",\"numbers\":2,\"requestedOn\":\"%s\"}"
              .formatted(number, today.minusYears(2)));
      add(
          "/family-involvements",
          "{\"prisoner\":\"A010%dAA\",\"process\":\"acct\",\"on\":\"%s\"}"
              .formatted(number, today));
    }
    add(
        "/surveys",
        """
        {"name":"visitors survey","askedOn":"%s","audience":"visitors","respondents":30,\
        "questions":[]}\
        """
            .formatted(today));
    add("/forums", "{\"date\":\"%s\"}".formatted(today));
    var held =
        api.post(
            prison.path + "/forums/1/holding", "{\"on\":\"%s\",\"families\":12}".formatted(today));
    assertThat(held.status()).isEqualTo(200);

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            services().at("/pinNumbers/requests/waiting").asInt(0) == 6
                && services().at("/forums/held").asInt(0) == 1
                && services().at("/surveys/recorded").asInt(0) == 1
                && services().at("/familyDays/toCome").asInt(0) == 1);

    assertThat(services().at("/forums/monthsAtMost").asInt()).isEqualTo(3);
    assertThat(services().at("/forums/dueBy").asString()).isEqualTo(today.plusMonths(3).toString());
    assertThat(services().at("/forums/tooLong").asBoolean(true)).isFalse();
    assertThat(services().at("/surveys/recorded").asInt()).isEqualTo(1);
    assertThat(services().at("/surveys/respondents").asInt()).isEqualTo(30);
    assertThat(services().at("/familyInvolvement/open").asInt(-1))
        .as("the six of today are told tomorrow")
        .isZero();
    assertThat(services().at("/agreed/resettlementWeeks")).hasSize(3);
    assertThat(services().at("/agreed/supportServices")).hasSize(5);
    assertThat(services().at("/agreed/meetingCriteria").asInt()).isEqualTo(9);
    assertThat(services().at("/programmeInvitations/attended").asInt(-1)).isZero();
    assertThat(services().at("/familyDays/agreed").asInt()).isEqualTo(12);
    assertThat(services().at("/familyDays/toCome").asInt()).isEqualTo(1);
    assertThat(services().at("/familyDays/visitors").asInt(-1)).isZero();
    assertThat(services().at("/pinNumbers/medianDays").isNull()).isTrue();
    assertThat(services().at("/careExperienced/qualifying/yes").asInt(-1)).isZero();
    for (var event : Published.about(prison.code, Topic.DELIVERY.name())) {
      var payload = Objects.requireNonNull(event.value().getData()).toBytes();
      assertThat(AsyncApi.published().faults(event.topic(), event.key(), event.headers(), payload))
          .isEmpty();
    }
  }

  @Test
  void also_where_no_visits_are_planned() {
    var other = VisitsPrison.commenced(api);
    var answer = api.post(other.path + "/forums", "{\"date\":\"2026-12-04\"}");
    assertThat(answer.status()).isEqualTo(201);

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !Published.about(other.code, Topic.DELIVERY.name()).isEmpty());
  }

  private void add(String path, String body) {
    var answer = api.post(prison.path + path, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  /** The work with families in the latest summary; nothing while there is none. */
  private JsonNode services() {
    var summaries = summaries();
    return new JsonMapper()
        .readTree(summaries.isEmpty() ? "{}" : summaries.getLast())
        .at("/summary/familyServices");
  }

  /** The month of the visits in the latest summary; nothing while there is none. */
  private JsonNode month() {
    var summaries = summaries();
    var text = summaries.isEmpty() ? "{}" : summaries.getLast();
    return new JsonMapper()
        .readTree(text)
        .at("/summary/visits/months")
        .valueStream()
        .filter(month ->
            month.at("/month").asString().equals(YearMonth.from(prison.tuesday).toString()))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  private List<String> summaries() {
    return Published.about(prison.code, Topic.DELIVERY.name()).stream()
        .map(event ->
            new String(
                Objects.requireNonNull(event.value().getData()).toBytes(), StandardCharsets.UTF_8))
        .toList();
  }
}
