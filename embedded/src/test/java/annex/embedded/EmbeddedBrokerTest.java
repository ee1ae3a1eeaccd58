package annex.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

  @Test
  void keeps_what_it_acknowledged_over_a_restart_on_the_same_port(@TempDir Path directory)
      throws Exception {
    int port;
    try (var broker = EmbeddedBroker.start(directory, 0)) {
      port = broker.port();
      createTopic(broker, "counts");
      send(broker, "counts", "WMI", "1111");
    }

    try (var broker = EmbeddedBroker.start(directory, port)) {
      send(broker, "counts", "WMI", "1112");

      assertThat(read(broker, "counts", 2))
          .extracting(ConsumerRecord::value)
          .containsExactly("1111", "1112");
    }
  }

  @Test
  void names_the_port_that_somebody_else_uses(@TempDir Path directory, @TempDir Path other) {
    try (var broker = EmbeddedBroker.start(directory, 0)) {
      assertThatThrownBy(() -> EmbeddedBroker.start(other, broker.port()))
          .isInstanceOf(PortInUseException.class)
          .hasMessageContaining(String.valueOf(broker.port()));
    }
  }

  private static void createTopic(EmbeddedBroker broker, String name) throws Exception {
    try (var admin = Admin.create(client(broker))) {
      admin.createTopics(List.of(new NewTopic(name, Optional.of(1), Optional.empty()))).all().get();
    }
  }

  private static void send(EmbeddedBroker broker, String topic, String key, String value)
      throws Exception {
    try (var producer =
        new KafkaProducer<>(client(broker), new StringSerializer(), new StringSerializer())) {
      assertThat(producer.send(new ProducerRecord<>(topic, key, value)).get().hasOffset()).isTrue();
    }
  }

  private static List<ConsumerRecord<String, String>> read(
      EmbeddedBroker broker, String topic, int wanted) {
    try (var consumer =
        new KafkaConsumer<>(client(broker), new StringDeserializer(), new StringDeserializer())) {
      var partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      var records = new ArrayList<ConsumerRecord<String, String>>();
      var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (records.size() < wanted && System.nanoTime() < deadline) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
      return records;
    }
  }

  private static Properties client(EmbeddedBroker broker) {
    var properties = new Properties();
    properties.putAll(Map.of("bootstrap.servers", broker.bootstrapServers()));
    return properties;
  }
}
