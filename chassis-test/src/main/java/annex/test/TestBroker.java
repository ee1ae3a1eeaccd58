package annex.test;

import org.testcontainers.kafka.KafkaContainer;

/** The broker that the tests of this JVM share. It makes no topic by itself. */
public final class TestBroker {

  private static final class Started {
    private static final String BOOTSTRAP_SERVERS =
        Backend.named("ANNEX_TEST_KAFKA").orElseGet(TestBroker::start);
  }

  private TestBroker() {}

  /** Where it listens, {@code host:port}. */
  public static String bootstrapServers() {
    return Started.BOOTSTRAP_SERVERS;
  }

  /** A prefix for topic and group names that nobody else uses, such as {@code "t3f9a0c1b2d4e."}. */
  public static String freshTopicPrefix() {
    return "t" + Names.fresh() + ".";
  }

  private static String start() {
    return switch (Backend.chosen()) {
      case EMBEDDED -> UntilTheEnd.broker().bootstrapServers();
      case CONTAINERS -> container();
    };
  }

  @SuppressWarnings("resource") // Testcontainers removes it when the JVM ends.
  private static String container() {
    var container =
        new KafkaContainer("apache/kafka:4.2.0")
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    container.start();
    return container.getBootstrapServers();
  }
}
