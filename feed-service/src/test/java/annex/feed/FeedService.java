package annex.feed;

import annex.chassis.outbox.EventSender;
import annex.chassis.outbox.PendingEvent;
import annex.commissioning.testing.Started;
import annex.contracts.Area;
import annex.contracts.EventType;
import annex.contracts.Topic;
import annex.test.Api;
import annex.test.TestIssuer;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/** The service as the tests of this module share it, and events that it can tell of. */
public final class FeedService {

  private static final AtomicInteger ESTABLISHMENTS = new AtomicInteger();
  private static final AtomicInteger EVENTS = new AtomicInteger();

  private FeedService() {}

  /** The running service, which delivers to this machine and does not pause for long. */
  public static ConfigurableApplicationContext running() {
    return Started.service(FeedApplication.class, FeedService::start);
  }

  private static ConfigurableApplicationContext start(String... args) {
    return FeedApplication.start(
        Stream.concat(
                Stream.of(args),
                Stream.of(
                    "--annex.feed.webhooks.local-targets=true",
                    "--annex.feed.webhooks.first-pause=50ms",
                    "--annex.feed.webhooks.longest-pause=200ms",
                    "--annex.feed.webhooks.answer-within=2s",
                    "--annex.feed.webhooks.look=50ms"))
            .toArray(String[]::new));
  }

  /** Its API, called with a token for everything. */
  public static Api api() {
    return Started.api(running());
  }

  /** Its API, called with a token for everything but for what a test says otherwise. */
  public static Api api(Consumer<JWTClaimsSet.Builder> otherwise) {
    var token = TestIssuer.shared().token(otherwise);
    return api().bearing(() -> token);
  }

  /** The API of an instance, called with a token for everything by this client. */
  public static Api api(ConfigurableApplicationContext instance, String client) {
    var token = TestIssuer.shared().token(claims -> claims.claim("client_id", client));
    return Started.api(instance).bearing(() -> token);
  }

  /** Another instance over the same store. */
  public static ConfigurableApplicationContext another() {
    return beside(
        Objects.requireNonNull(running().getEnvironment().getProperty("spring.mongodb.uri")));
  }

  /** Another instance over this store, which tells of the same events. */
  public static ConfigurableApplicationContext beside(String store, String... settings) {
    return start(
        Stream.concat(
                Stream.of(
                    "--server.port=0",
                    "--server.address=127.0.0.1",
                    "--spring.mongodb.uri=" + store,
                    "--spring.kafka.bootstrap-servers="
                        + running().getEnvironment().getProperty("spring.kafka.bootstrap-servers"),
                    "--annex.access.issuer=" + TestIssuer.shared().url()),
                Stream.of(settings))
            .toArray(String[]::new));
  }

  /** An establishment that no other test knows. */
  public static String establishment() {
    int number = ESTABLISHMENTS.incrementAndGet();
    return "F" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
  }

  /** Publishes an event as a service would, and returns its id. */
  public static String publish(EventType type, Topic topic, String establishment, String data) {
    int number = EVENTS.incrementAndGet();
    var event =
        PendingEvent.of(
            type,
            topic,
            establishment,
            establishment,
            establishment + "/test/" + number,
            1,
            0,
            Instant.now(),
            null,
            data);
    running().getBean(EventSender.class).send(event).join();
    return event.id();
  }

  /** Publishes that the section of capacity commenced, which says little. */
  public static String publish(String establishment) {
    return publish(
        EventType.sectionCommenced(Area.CAPACITY),
        Topic.eventsOf(Area.CAPACITY),
        establishment,
        "{\"establishmentId\":\"%s\",\"area\":\"capacity\",\"version\":1}"
            .formatted(establishment));
  }
}
