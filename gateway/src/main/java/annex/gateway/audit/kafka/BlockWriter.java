package annex.gateway.audit.kafka;

import annex.contracts.Topic;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Puts one block after the other on the topic. A gateway that refuses nothing has no producer. */
final class BlockWriter implements AutoCloseable {

  private final Map<String, Object> config;
  private @Nullable Producer<String, byte[]> producer;
  private boolean closed;

  BlockWriter(String brokers) {
    this.config =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            brokers,
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "gzip",
            ProducerConfig.LINGER_MS_CONFIG,
            0,
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            4 * 1024 * 1024,
            ProducerConfig.BUFFER_MEMORY_CONFIG,
            8L * 1024 * 1024,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            5_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            5_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            10_000);
  }

  /** Returns when every replica has it. */
  void write(String key, byte[] block) throws InterruptedException {
    try {
      var _ = open().send(new ProducerRecord<>(Topic.GATEWAY_AUDIT.name(), key, block)).get();
    } catch (InterruptException e) {
      // Kafka has set the flag again; the exception tells.
      var _ = Thread.interrupted();
      throw new InterruptedException();
    } catch (ExecutionException e) {
      forget();
      throw new KafkaException(e.getCause());
    }
  }

  private synchronized Producer<String, byte[]> open() {
    if (closed) {
      throw new KafkaException("It was closed.");
    }
    var opened = producer;
    if (opened == null) {
      opened = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
      producer = opened;
    }
    return opened;
  }

  /** One that has failed may never do again. */
  private synchronized void forget() {
    if (producer != null) {
      producer.close(Duration.ZERO);
      producer = null;
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    forget();
  }
}
