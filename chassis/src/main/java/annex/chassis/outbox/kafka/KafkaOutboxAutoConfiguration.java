package annex.chassis.outbox.kafka;

import annex.chassis.outbox.EventSender;
import annex.contracts.Topic;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

/**
 * The producer of events. It gives up early, for the outbox tries again; it waits for all in-sync
 * replicas, and the broker drops what it sends twice.
 */
@AutoConfiguration(before = KafkaAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
final class KafkaOutboxAutoConfiguration {

  private static final Duration BROKER_ANSWERS_WITHIN = Duration.ofSeconds(4);
  private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(10);

  @Bean
  ProducerFactory<String, CloudEvent> eventProducers(
      @Value("${spring.kafka.bootstrap-servers}") String brokers) {
    Map<String, Object> config = new HashMap<>();
    config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) BROKER_ANSWERS_WITHIN.toMillis());
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) BROKER_ANSWERS_WITHIN.toMillis());
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) ACKNOWLEDGED_WITHIN.toMillis());
    config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.LARGEST_RECORD);
    return new DefaultKafkaProducerFactory<>(
        config, new StringSerializer(), new CloudEventSerializer());
  }

  @Bean
  KafkaTemplate<String, CloudEvent> eventTemplate(ProducerFactory<String, CloudEvent> producers) {
    return new KafkaTemplate<>(producers);
  }

  @Bean
  KafkaAdmin kafkaAdmin(@Value("${spring.kafka.bootstrap-servers}") String brokers) {
    int timeout = (int) BROKER_ANSWERS_WITHIN.toMillis();
    return new KafkaAdmin(
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeout));
  }

  @Bean
  EventSender eventSender(KafkaTemplate<String, CloudEvent> template, KafkaAdmin admin) {
    return new KafkaEventSender(template, new Topics(admin, Topic.all()));
  }
}
