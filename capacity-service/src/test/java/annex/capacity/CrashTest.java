package annex.capacity;

import static annex.commissioning.testing.Retries.isReplayed;
import static annex.commissioning.testing.Retries.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import annex.commissioning.testing.Published;
import annex.commissioning.testing.Sample;
import annex.contracts.Area;
import annex.contracts.Topic;
import annex.embedded.FreePort;
import annex.test.Api;
import annex.test.TestBroker;
import annex.test.TestIssuer;
import annex.test.TestStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The process ends between the steps of an event's way, and starts again. */
class CrashTest {

  private final String database = TestStore.freshDatabase();
  private final int port = FreePort.any();
  private final Api api = new Api(port).bearing(TestIssuer.shared()::everything);
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void end() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void an_event_that_was_written_and_not_sent_is_sent_after_the_restart() throws Exception {
    commenceAndCrash("QAA", CrashingCapacity.BEFORE_SENDING);
    assertThat(Published.about("QAA", Topic.SECTIONS.name())).isEmpty();

    start("");

    awaitEvent("QAA");
    assertThat(Published.about("QAA", Topic.SECTIONS.name())).hasSize(1);
    assertThat(api.get("/capacity/establishments/QAA/section").status()).isEqualTo(200);
  }

  @Test
  void an_event_that_was_sent_and_not_pulled_may_come_twice_but_is_the_same() throws Exception {
    commenceAndCrash("QAB", CrashingCapacity.BEFORE_PULLING);
    assertThat(Published.about("QAB", Topic.SECTIONS.name())).hasSize(1);

    start("");

    awaitEvent("QAB");
    var copies = Published.about("QAB", Topic.SECTIONS.name());
    var ids = new HashSet<String>();
    var payloads = new HashSet<String>();
    copies.forEach(copy -> {
      ids.add(copy.value().getId());
      payloads.add(
          new String(
              Objects.requireNonNull(copy.value().getData()).toBytes(), StandardCharsets.UTF_8));
    });
    assertThat(copies).hasSizeBetween(1, 2);
    assertThat(ids).hasSize(1);
    assertThat(payloads).hasSize(1);
  }

  @Test
  void a_certificate_that_was_recorded_and_not_assessed_is_assessed_after_the_restart()
      throws Exception {
    var establishment = "/capacity/establishments/QAC";
    var process = start(CrashingCapacity.BEFORE_ASSESSING);
    assertThat(
            api.post(
                    establishment + "/commencement",
                    Sample.compact(Sample.commencement("capacity")))
                .status())
        .isEqualTo(201);
    var certificates = establishment + "/cell-certificates";
    var certificate =
        """
        {"reference":"CC-1","effectiveFrom":"2015-01-01","certifiedNormalAccommodation":1038,"operationalCapacity":1090}
        """;
    try {
      var _ = post(api, certificates, certificate, "a-key");
    } catch (UncheckedIOException e) {
      assertThat(e).as("the answer may be lost with the process").isNotNull();
    }
    assertCrashed(process);

    start("");

    var again = post(api, certificates, certificate, "a-key");
    assertThat(again.status()).as("answered as it was never heard").isEqualTo(201);
    assertThat(isReplayed(again)).isTrue();
    assertThat(api.get(certificates + "/CC-1").body()).isEqualTo(again.body());
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(api.get(establishment + "/material-differences?status=open").at("/items"))
                .hasSize(1));
  }

  private void commenceAndCrash(String establishment, String step) throws Exception {
    var process = start(step);
    try {
      var _ =
          api.post(
              "/capacity/establishments/" + establishment + "/commencement",
              Sample.compact(Sample.commencement("capacity")));
    } catch (UncheckedIOException e) {
      assertThat(e).as("the answer may be lost with the process").isNotNull();
    }
    assertCrashed(process);
  }

  private static void assertCrashed(Process process) throws InterruptedException {
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(137);
  }

  /** What follows the section on the area's own topic has arrived, so all of it has. */
  private static void awaitEvent(String establishment) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> !Published.about(establishment, Topic.eventsOf(Area.CAPACITY).name()).isEmpty());
  }

  private Process start(String step) throws IOException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                CrashingCapacity.class.getName(),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--spring.mongodb.uri=" + database,
                "--annex.access.issuer=" + TestIssuer.shared().url(),
                "--spring.kafka.bootstrap-servers=" + TestBroker.bootstrapServers(),
                "--" + CrashingCapacity.STEP + "=" + step)
            .inheritIO()
            .start();
    started.add(process);
    await()
        .atMost(Duration.ofSeconds(90))
        .ignoreExceptions()
        .until(() -> api.get("/actuator/health/readiness").status() == 200);
    return process;
  }
}
