package annex.gateway;

import static java.util.stream.Collectors.joining;
import static org.awaitility.Awaitility.await;

import annex.contracts.Area;
import annex.contracts.EventType;
import annex.contracts.Topic;
import annex.test.Api;
import annex.test.TestBroker;
import annex.test.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The gateway that the tests of this JVM share, and the services and topics that it sees. */
public final class RunningGateway {

  private static final class Started {
    private static final Map<Area, StubService> SERVICES = new HashMap<>();
    private static final List<StubService> MORE_ACTIVITIES =
        List.of(new StubService(), new StubService());
    private static final ConfigurableApplicationContext GATEWAY = start();
  }

  private RunningGateway() {}

  public static Api api() {
    return api(Started.GATEWAY);
  }

  /** The gateway itself. */
  public static ConfigurableApplicationContext context() {
    return Started.GATEWAY;
  }

  public static Api api(ConfigurableApplicationContext gateway) {
    var port = gateway.getEnvironment().getProperty("local.server.port", Integer.class);
    return new Api(Objects.requireNonNull(port)).bearing(TestIssuer.shared()::everything);
  }

  /** The stub behind an area's route. */
  public static StubService service(Area area) {
    var _ = Started.GATEWAY;
    return Objects.requireNonNull(Started.SERVICES.get(area));
  }

  /** The second and third instance of the activities service. */
  public static List<StubService> moreActivities() {
    return Started.MORE_ACTIVITIES;
  }

  private static ConfigurableApplicationContext start() {
    createTopics();
    for (var area : Area.values()) {
      Started.SERVICES.put(area, new StubService());
    }
    return startAnother();
  }

  /** Another gateway over the same services and topics. */
  public static ConfigurableApplicationContext startAnother(String... settings) {
    var args = new ArrayList<String>();
    args.add("--server.port=0");
    args.add("--server.address=127.0.0.1");
    args.add("--annex.kafka.bootstrap-servers=" + TestBroker.bootstrapServers());
    args.add("--annex.gateway.answer-within=1s");
    args.add("--annex.access.skew=2s");
    args.add("--annex.access.issuer=" + TestIssuer.shared().url());
    for (var service : Started.SERVICES.entrySet()) {
      var urls = service.getValue().url();
      if (service.getKey() == Area.ACTIVITIES) {
        urls += Started.MORE_ACTIVITIES.stream().map(more -> "," + more.url()).collect(joining());
      }
      args.add("--annex.gateway.services." + service.getKey() + "=" + urls);
    }
    if (settings.length == 0) {
      // One client makes the calls of many here.
      args.add("--annex.access.requests-per-second=1000000");
      args.add("--annex.access.plain-reads-per-second=1000000");
    }
    args.addAll(List.of(settings));
    var gateway = GatewayApplication.start(args.toArray(String[]::new));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> api(gateway).get("/actuator/health/readiness").status() == 200);
    return gateway;
  }

  private static void createTopics() {
    try (var admin = Admin.create(Map.of("bootstrap.servers", TestBroker.bootstrapServers()))) {
      for (var topic :
          List.of(Topic.SECTIONS, Topic.NOTICES, Topic.DELIVERY, Topic.GATEWAY_AUDIT)) {
        create(admin, topic);
      }
    }
  }

  private static void create(Admin admin, Topic topic) {
    try {
      var _ =
          admin
              .createTopics(
                  List.of(
                      new NewTopic(
                          topic.name(), Optional.of(topic.partitions()), Optional.empty())))
              .all()
              .get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Publishes the example of a section version as that of another establishment. */
  public static void publish(String establishment, Area area) {
    publish(
        Topic.SECTIONS,
        "%s/%s/1".formatted(establishment, area),
        example(EventType.sectionRecorded(area)).replace("\"WMI\"", '"' + establishment + '"'));
  }

  /** Publishes anything. */
  public static void publish(Topic topic, String key, String payload) {
    var _ = Started.GATEWAY;
    Map<String, Object> config =
        Map.of("bootstrap.servers", TestBroker.bootstrapServers(), "acks", "all");
    try (var producer =
        new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
      var _ =
          producer
              .send(
                  new ProducerRecord<>(topic.name(), key, payload.getBytes(StandardCharsets.UTF_8)))
              .get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The example of an event. */
  public static String example(EventType type) {
    try (var in =
        EventType.class.getResourceAsStream("/examples/events/" + type.code() + ".json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
