package annex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import annex.test.Api;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Processes end by SIGKILL, and are started again by {@code ./annex up --processes}. */
class KillsTest {

  private static final List<String> AREAS =
      List.of("capacity", "interventions", "activities", "family-visits", "metrics");
  private static final List<String> KILLED =
      List.of("capacity", "broker", "store", "gateway", "capacity");

  private static final String COMMENCED = "annex.metrics.section.commenced.v1";

  /** How many sections are commenced around each kill. */
  private static final int EACH = 40;

  /** How often the service is killed under agreements. */
  private static final int KILLS = 3;

  /** How often all stands still, to be compared. */
  private static final int QUIET_MOMENTS = 4;

  private static final JsonMapper JSON = new JsonMapper();

  private static final Platform PLATFORM = new Platform();
  private static Api gateway = new Api(0);

  @BeforeAll
  static void start() {
    PLATFORM.annexOrFail("up", "--processes");
    gateway = PLATFORM.gateway();
  }

  @AfterAll
  static void end() {
    PLATFORM.close();
  }

  @Test
  void without_any_service_the_annex_is_served_and_the_routes_say_so_at_once() {
    var before = gateway.get("/annexes/WMI");

    AREAS.forEach(PLATFORM::kill);

    assertThat(gateway.get("/annexes/WMI").body()).isEqualTo(before.body());
    for (var area : AREAS) {
      assertThat(before.at("/sections/" + area + "/lastHeardAt").asString()).isNotEmpty();
      long asked = System.nanoTime();
      var answer = gateway.get("/%s/establishments/WMI/section".formatted(area));
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.code()).isEqualTo("service-unavailable");
      assertThat(answer.header("retry-after")).isPresent();
      assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(2));
    }

    PLATFORM.annexOrFail("up", "--processes");
    for (var area : AREAS) {
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () -> gateway.get("/%s/establishments/WMI/section".formatted(area)).status() == 200);
    }
  }

  @Test
  void
      at_every_quiet_moment_gateway_and_services_agree_and_a_killed_gateway_gives_the_same_bytes() {
    var areas = RandomChanges.areas();
    var establishments = List.of("QAA", "QAB");
    for (var area : areas) {
      establishments.forEach(one -> assertThat(commence(area, one).status()).isEqualTo(201));
    }
    var annexes = establishments.stream().map(one -> new OneAnnex(gateway, one, areas)).toList();
    var commissioner = gateway.bearing(PLATFORM.tokenOf("commissioner"));
    var changes = new RandomChanges(gateway, commissioner, establishments, 20_261_127);

    for (int moment = 0; moment < QUIET_MOMENTS; moment++) {
      changes.happen(40);
      for (var annex : annexes) {
        annex.awaitQuiet();
        assertThat(annex.assertThatAllAgree()).isGreaterThan(areas.size());
      }
    }
    // Parties that never got anywhere would prove nothing.
    assertThat(changes.answers().keySet()).contains(200, 201, 409);
    assertThat(changes.answers().get(200)).isGreaterThan(20);

    var before =
        Stream.concat(annexes.stream(), Stream.of(wymott())).map(OneAnnex::answers).toList();
    PLATFORM.kill("gateway");
    PLATFORM.annexOrFail("up", "--processes");
    assertThat(Stream.concat(annexes.stream(), Stream.of(wymott())).map(OneAnnex::answers).toList())
        .isEqualTo(before);
  }

  private static OneAnnex wymott() {
    return new OneAnnex(gateway, "WMI", AREAS);
  }

  @Test
  void while_the_broker_is_away_writes_go_on_and_arrive_afterwards() {
    PLATFORM.kill("broker");

    assertThat(commence("metrics", "KBA").status()).isEqualTo(201);
    assertThat(commence("metrics", "KBB").status()).isEqualTo(201);
    assertThat(gateway.get("/annexes/WMI").status()).isEqualTo(200);

    PLATFORM.annexOrFail("up", "--processes");
    for (var establishment : List.of("KBA", "KBB")) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> gateway.get("/annexes/" + establishment).status() == 200);
    }
  }

  @Test
  void while_the_store_is_away_writes_are_refused_and_nothing_is_lost() {
    assertThat(commence("activities", "KSA").status()).isEqualTo(201);

    PLATFORM.kill("store");
    var refused = commence("activities", "KSB");
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.code()).isNotEmpty();

    PLATFORM.annexOrFail("up", "--processes");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> gateway.get("/activities/establishments/KSA/section").status() == 200);
    assertThat(commence("activities", "KSB").status()).isEqualTo(201);
  }

  @Test
  void whoever_books_while_the_service_is_killed_nothing_is_overbooked_and_nothing_lost()
      throws Exception {
    var clients = new BookingClients(gateway, "VKA");
    clients.plan();
    var threads = Executors.newFixedThreadPool(8);
    try {
      for (int client = 0; client < 8; client++) {
        threads.execute(clients::work);
      }
      for (int kill = 1; kill <= KILLS; kill++) {
        int before = clients.acknowledged.size() + clients.refused.get();
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> clients.acknowledged.size() + clients.refused.get() > before + EACH / 2);
        PLATFORM.kill("family-visits");
        PLATFORM.annexOrFail("up", "--processes");
      }
      await().atMost(Duration.ofSeconds(60)).until(() -> clients.refused.get() > EACH);
    } finally {
      clients.end();
      threads.shutdown();
    }
    assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

    assertThat(clients.repeated.get()).as("requests that a kill met").isGreaterThan(KILLS);
    assertThat(clients.acknowledged).hasSizeGreaterThan(EACH);
    // What was half done heals within some seconds.
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(clients::assertThatNothingIsOverbookedOrLost);
  }

  @Test
  void a_partner_is_told_everything_by_feed_and_by_webhook_whatever_is_killed() {
    try (var end = new PartnersEnd()) {
      var webhook =
          gateway
              .post(
                  "/feed/webhooks",
                  "{\"url\":\"%s\",\"types\":[\"%s\"]}".formatted(end.url(), COMMENCED))
              .header("location")
              .orElseThrow();
      assertThat(gateway.post(webhook + "/verification", "").status()).isEqualTo(200);
      var cursor = gateway.get(webhook).at("/cursor").asString();
      var commenced = new ArrayList<String>();
      for (var killed : List.of("feed", "broker", "feed")) {
        for (int i = 0; i < 4; i++) {
          commenced.add("W" + (char) ('A' + commenced.size()) + "F");
          assertThat(commence("metrics", commenced.getLast()).status()).isEqualTo(201);
        }
        PLATFORM.kill(killed);
        PLATFORM.annexOrFail("up", "--processes");
      }

      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(subjects(end.events())).isEqualTo(commenced));
      // The last one before each kill may have been sent again.
      assertThat(end.events()).hasSizeBetween(commenced.size(), commenced.size() + 2);
      assertThat(subjects(follow(cursor))).isEqualTo(commenced);
    }
  }

  /** Whose sections they tell of, each once, in order. */
  private static List<String> subjects(List<JsonNode> events) {
    return events.stream()
        .map(event -> event.at("/subject").asString())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<JsonNode> follow(String cursor) {
    var events = new ArrayList<JsonNode>();
    var page = gateway.get("/feed?type=%s&after=%s".formatted(COMMENCED, cursor));
    while (true) {
      page.at("/events").forEach(events::add);
      if (page.at("/end").asBoolean()) {
        return events;
      }
      page =
          gateway.get("/feed?type=%s&after=%s".formatted(COMMENCED, page.at("/next").asString()));
    }
  }

  @Test
  void whatever_is_killed_under_writes_no_acknowledged_section_is_lost_or_doubled()
      throws Exception {
    var acknowledged = ConcurrentHashMap.<String>newKeySet();
    var work = new Semaphore(0);
    var over = new AtomicBoolean();
    var next = new AtomicInteger();
    var writers = Executors.newFixedThreadPool(4);
    try {
      for (int writer = 0; writer < 4; writer++) {
        var _ = writers.submit(() -> write(next, work, acknowledged, over));
      }
      for (var module : KILLED) {
        int before = acknowledged.size();
        work.release(EACH);
        await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() > before + EACH / 4);
        PLATFORM.kill(module);
        PLATFORM.annexOrFail("up", "--processes");
      }
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> acknowledged.size() == EACH * KILLED.size());
    } finally {
      over.set(true);
      writers.shutdownNow();
    }

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(acknowledged)
                .allSatisfy(establishment ->
                    assertThat(
                            gateway
                                .get("/annexes/" + establishment)
                                .at("/sections/capacity/version")
                                .asInt())
                        .isOne()));
    var sections = Topics.sections(PLATFORM.broker());
    for (var establishment : acknowledged) {
      assertThat(sections.get(establishment + "/capacity/1"))
          .as("what was sent of %s", establishment)
          .hasSize(1);
    }
  }

  @Test
  void whoever_agrees_while_the_service_is_killed_every_agreed_change_has_its_one_version()
      throws Exception {
    var work = new Semaphore(0);
    var done = new AtomicInteger();
    var commissioner = gateway.bearing(PLATFORM.tokenOf("commissioner"));
    var sections =
        Stream.of("NAA", "NAB")
            .collect(
                Collectors.toMap(
                    establishment -> establishment,
                    establishment ->
                        new AgreeingParties(establishment, gateway, commissioner, work, done)));
    sections.keySet().forEach(one -> assertThat(commence("capacity", one).status()).isEqualTo(201));
    var threads = Executors.newFixedThreadPool(4);
    try {
      // Two pairs of parties to each section are rivals.
      sections.values().forEach(parties -> threads.execute(parties::work));
      sections.values().forEach(parties -> threads.execute(parties::work));
      for (int kill = 1; kill <= KILLS; kill++) {
        work.release(EACH);
        int under = EACH * (kill - 1) + EACH / 4;
        await().atMost(Duration.ofSeconds(60)).until(() -> done.get() > under);
        PLATFORM.kill("capacity");
        PLATFORM.annexOrFail("up", "--processes");
      }
      await().atMost(Duration.ofMinutes(1)).until(() -> done.get() == EACH * KILLS);
    } finally {
      threads.shutdownNow();
    }

    await().atMost(Duration.ofSeconds(30)).until(KillsTest::nothingIsLeftTakingEffect);
    var sent = Topics.sections(PLATFORM.broker());
    sections.forEach((establishment, parties) -> {
      assertThat(parties.agreed.size()).isGreaterThan(KILLS);
      assertThatEachAgreedChangeIsServed(establishment, parties, sent);
    });
  }

  private static boolean nothingIsLeftTakingEffect() {
    try (var store = MongoClients.create("mongodb://127.0.0.1:" + PLATFORM.port(27017))) {
      return store
              .getDatabase("annex_capacity")
              .getCollection("noticesOfChange")
              .countDocuments(Filters.eq("status", "TAKING_EFFECT"))
          == 0;
    }
  }

  private static void assertThatEachAgreedChangeIsServed(
      String establishment, AgreeingParties parties, Map<String, Set<String>> sent) {
    var chain = gateway.get(parties.section() + "/versions?size=200");
    int length = chain.at("/page/totalElements").asInt();
    var versions = new HashMap<Integer, Integer>();
    for (int number = 1; number <= length; number++) {
      var version = gateway.get(parties.section() + "/versions/" + number);
      assertThat(version.status()).isEqualTo(200);
      assertThat(sent.get("%s/capacity/%d".formatted(establishment, number)))
          .as("what was sent of version %d", number)
          .hasSize(1);
      var from = version.at("/effectiveFrom").asString();
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> {
            var served =
                gateway
                    .get("/annexes/%s?asOf=%s".formatted(establishment, from))
                    .at("/sections/capacity");
            for (var name :
                List.of("version", "effectiveFrom", "recordedAt", "noticeOfChange", "body")) {
              assertThat(served.path(name)).as(name).isEqualTo(version.json().path(name));
            }
          });
      if (number > 1) {
        versions.put(version.at("/noticeOfChange").asInt(), number);
      }
    }
    assertThat(sent).doesNotContainKey("%s/capacity/%d".formatted(establishment, length + 1));
    var agreed = new HashMap<Integer, Integer>();
    gateway
        .get(parties.notices() + "?status=agreed&size=200")
        .at("/items")
        .forEach(notice ->
            agreed.put(notice.path("number").asInt(), notice.at("/decided/version").asInt()));
    assertThat(versions).hasSize(length - 1).isEqualTo(agreed).containsAllEntriesOf(parties.agreed);
  }

  /** Writes, and repeats what was not answered, as a careful client does. */
  private static void write(
      AtomicInteger next, Semaphore work, Set<String> acknowledged, AtomicBoolean over) {
    while (!over.get()) {
      if (!acquired(work)) {
        continue;
      }
      int number = next.getAndIncrement();
      var establishment = "" + 'L' + (char) ('A' + number / 26) + (char) ('A' + number % 26);
      while (!acknowledged.contains(establishment) && !over.get()) {
        try {
          int status = commence("capacity", establishment).status();
          if (status == 201 || status == 200) {
            acknowledged.add(establishment);
          }
        } catch (UncheckedIOException e) {
          // the gateway is away: asked again
        }
      }
    }
  }

  private static boolean acquired(Semaphore work) {
    try {
      return work.tryAcquire(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Api.Answer commence(String area, String establishment) {
    return gateway.post(
        "/%s/establishments/%s/commencement".formatted(area, establishment), request(area));
  }

  private static String request(String area) {
    try {
      var file = Path.of("..", "samples", "hmp-wymott", area + ".json");
      var request = (ObjectNode) JSON.readTree(Files.readString(file));
      request.remove("establishmentId");
      return JSON.writeValueAsString(request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
