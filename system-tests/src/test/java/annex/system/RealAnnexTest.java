package annex.system;

import static org.assertj.core.api.Assertions.assertThat;

import annex.test.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The annex of HMP Wymott, as a reader finds it after {@code ./annex up}. */
class RealAnnexTest {

  private static final String STRATEGY = "changes/2023-04-01-family-visits.json";

  private static @Nullable Platform own;
  private static Api gateway = new Api(0);

  @BeforeAll
  static void start() {
    var named = Optional.ofNullable(System.getenv("ANNEX_SYSTEM_GATEWAY"));
    if (named.isPresent()) {
      gateway =
          new Api(URI.create(named.get()).getPort())
              .bearing(() -> Objects.requireNonNull(System.getenv("ANNEX_SYSTEM_TOKEN")));
      return;
    }
    own = new Platform();
    own.annexOrFail("up");
    gateway = own.gateway();
  }

  @AfterAll
  static void end() {
    if (own != null) {
      own.close();
    }
  }

  @Test
  void five_sections_and_none_missing() {
    var annex = gateway.get("/annexes/WMI");

    assertThat(annex.at("/name").asString()).isEqualTo("HMP Wymott");
    assertThat(annex.at("/missing").isEmpty()).isTrue();
    assertThat(annex.at("/sections").propertyNames())
        .containsExactly("capacity", "interventions", "activities", "family-visits", "metrics");
    assertThat(gateway.get("/annexes").at("/items").findValuesAsString("id")).contains("WMI");
  }

  @Test
  void the_figures_are_those_of_the_source() {
    assertThat(body("capacity").at("/capacity/certifiedNormalAccommodation").asInt())
        .isEqualTo(1038);
    assertThat(body("capacity").at("/capacity/operationalCapacity").asInt()).isEqualTo(1111);
    assertThat(body("capacity").at("/establishment/annualOperatingPrice/amount").asInt())
        .isEqualTo(18_811_910);
    var programme = body("interventions").at("/programmes/0");
    assertThat(programme.at("/code").asString()).isEqualTo("TSP");
    assertThat(programme.at("/agreedStarts").asInt()).isEqualTo(110);
    assertThat(programme.at("/agreedCompletions").asInt()).isEqualTo(99);
    assertThat(body("activities").at("/totals/places").asInt()).isEqualTo(1065);
    assertThat(body("metrics").at("/metrics").size()).isEqualTo(33);
    assertThat(body("metrics").at("/commissioningIntentions").size()).isEqualTo(25);
  }

  @Test
  void both_visits_halls_are_there() {
    var halls = body("family-visits").at("/halls");

    assertThat(halls.findValues("tables")).extracting(JsonNode::asInt).containsExactly(21, 16);
    assertThat(halls.findValues("booths")).extracting(JsonNode::asInt).containsExactly(3, 3);
  }

  @Test
  void the_visits_of_2014_and_those_of_today_are_the_figures_of_their_sources() {
    var then = visits("?asOf=2014-10-01");
    var today = visits("");

    assertThat(then.at("/version").asInt()).isOne();
    assertThat(then.at("/noticeOfChange").isNull()).isTrue();
    assertThat(today.at("/version").asInt()).isEqualTo(2);
    assertThat(today.at("/noticeOfChange").asInt()).isOne();
    assertThat(today.at("/effectiveFrom").asString()).isEqualTo("2023-04-01");
    assertThat(visits("?asOf=2023-03-31")).isEqualTo(then);
    assertThat(visits("?asOf=2023-04-01")).isEqualTo(today);
    assertThat(then.at("/body")).isEqualTo(sample("family-visits.json").at("/body"));
    assertThat(today.at("/body")).isEqualTo(sample(STRATEGY).at("/body"));
    assertThat(then.at("/body/halls").findValues("videoVisitsPerDay"))
        .allMatch(JsonNode::isNull)
        .hasSize(2);
    assertThat(today.at("/body/halls").findValues("videoVisitsPerDay"))
        .extracting(JsonNode::asInt)
        .containsExactly(3, 3);
    assertThat(then.at("/body/entitlements/socialVisitsPerMonth").isNull()).isTrue();
    assertThat(today.at("/body/entitlements/socialVisitsPerMonth").asInt()).isEqualTo(2);
    assertThat(today.at("/body/entitlements/videoVisitsPerMonth").asInt()).isOne();
    assertThat(then.at("/body/familyDays/perYear").isNull()).isTrue();
    assertThat(today.at("/body/familyDays/perYear").asInt()).isEqualTo(12);
    assertThat(then.at("/body/forums/cadence").asString()).isEqualTo("bi-monthly");
    assertThat(today.at("/body/forums/maximumMonthsBetween").asInt()).isEqualTo(3);
  }

  @Test
  void the_notice_of_change_between_them_is_agreed_by_both_parties() {
    var notice = gateway.get("/family-visits/establishments/WMI/notices-of-change/1");

    assertThat(notice.at("/status").asString()).isEqualTo("agreed");
    assertThat(notice.at("/baseVersion").asInt()).isOne();
    assertThat(notice.at("/reason")).isEqualTo(sample(STRATEGY).at("/reason"));
    assertThat(notice.at("/agreements").findValuesAsString("party"))
        .containsExactly("provider", "commissioner");
    assertThat(notice.at("/agreements").findValuesAsString("client"))
        .containsExactly("provider", "commissioner");
    assertThat(notice.at("/decided/version").asInt()).isEqualTo(2);
    assertThat(notice.at("/diff").findValuesAsString("pointer"))
        .contains("/entitlements/socialVisitsPerMonth", "/halls/1/videoVisitsPerDay")
        .doesNotContain("/halls/0/tables");
  }

  @Test
  void contradictions_of_the_source_stand_as_printed() {
    var headcount = body("activities").at("/headcount");

    int parts =
        headcount.at("/employed").asInt()
            + headcount.at("/unfit").asInt()
            + headcount.at("/retired").asInt()
            + headcount.at("/unemployed").asInt();
    assertThat(parts).isEqualTo(1156);
    assertThat(headcount.at("/total").asInt()).isEqualTo(1176);
  }

  @Test
  void every_service_answers_through_the_gateway() {
    for (var area :
        new String[] {"capacity", "interventions", "activities", "family-visits", "metrics"}) {
      var section = gateway.get("/%s/establishments/WMI/section".formatted(area));

      assertThat(section.status()).as(area).isEqualTo(200);
      assertThat(section.at("/body")).isEqualTo(body(area));
    }
  }

  private static JsonNode visits(String query) {
    return gateway.get("/annexes/WMI" + query).at("/sections/family-visits");
  }

  private static JsonNode sample(String file) {
    try {
      return new JsonMapper()
          .readTree(Files.readString(Path.of("..", "samples", "hmp-wymott").resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode body(String area) {
    return gateway.get("/annexes/WMI").at("/sections/" + area + "/body");
  }
}
