package annex.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import annex.commissioning.testing.Started;
import annex.contracts.UkTime;
import annex.test.TestBroker;
import annex.test.TestIssuer;
import annex.test.TestStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A day begins, and with it a version that was agreed before; nobody asks for anything. */
class NewDayTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

  @Test
  void a_difference_is_resolved_on_the_day_of_the_version_that_resolves_it() {
    try (var service =
        CapacityApplication.start(
            "--spring.main.sources=" + RunningAhead.class.getName(),
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--spring.mongodb.uri=" + TestStore.freshDatabase(),
            "--spring.kafka.bootstrap-servers=" + TestBroker.bootstrapServers(),
            "--annex.access.issuer=" + TestIssuer.shared().url(),
            "--annex.differences.sweep=PT0.1S")) {
      var prison = Prison.commenced(Started.api(service));
      var today = UkTime.today(service.getBean(Clock.class));
      assertThat(prison.certify("CC-1", today.toString(), 1090).status()).isEqualTo(201);
      prison.agree(today.plusDays(12).toString(), 1090, 1);
      var one = prison.differences() + "/1";

      AHEAD.set(Duration.ofDays(11));
      assertThat(prison.certify("CC-2", today.plusDays(11).toString(), 1090).status())
          .isEqualTo(201);
      assertThat(prison.provider.get(one).at("/status").asString()).isEqualTo("open");
      assertThat(prison.provider.get(one).at("/toCome/version").asInt()).isEqualTo(2);

      AHEAD.set(Duration.ofDays(12));
      await()
          .atMost(PATIENCE)
          .untilAsserted(() ->
              assertThat(prison.provider.get(one).at("/status").asString()).isEqualTo("resolved"));
      assertThat(prison.provider.get(one).at("/ended/noticeOfChange").asInt()).isOne();
      assertThat(prison.provider.get(one).at("/ended/at").asString())
          .startsWith(today.plusDays(12).toString());
    }
  }

  /** A clock that tests put forward. */
  @Configuration(proxyBeanMethods = false)
  public static class RunningAhead {

    @Bean
    Clock clock() {
      return new Ahead();
    }
  }

  /** Begins at noon, far from midnight, whenever the test runs. */
  private static final class Ahead extends Clock {

    private final Instant started = Instant.now();
    private final Instant noon =
        UkTime.date(started).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
      return noon.plus(Duration.between(started, Instant.now())).plus(AHEAD.get());
    }
  }
}
