package annex.chassis.outbox.kafka;

import annex.chassis.outbox.EventSender;
import annex.chassis.outbox.PendingEvent;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends events as CloudEvents, each to its topic under its key. */
final class KafkaEventSender implements EventSender {

  private final KafkaTemplate<String, CloudEvent> kafka;
  private final Topics topics;

  KafkaEventSender(KafkaTemplate<String, CloudEvent> kafka, Topics topics) {
    this.kafka = kafka;
    this.topics = topics;
  }

  @Override
  public void prepare() {
    topics.ensure();
  }

  @Override
  public CompletableFuture<?> send(PendingEvent event) {
    topics.ensure();
    return kafka.send(event.topic(), event.key(), cloudEvent(event));
  }

  private static CloudEvent cloudEvent(PendingEvent event) {
    var cloudEvent =
        CloudEventBuilder.v1()
            .withId(event.id())
            .withSource(URI.create(event.source()))
            .withType(event.type())
            .withSubject(event.subject())
            .withTime(event.time().atOffset(ZoneOffset.UTC))
            .withExtension("sequence", event.sequence())
            .withDataContentType("application/json")
            .withData(event.data().getBytes(StandardCharsets.UTF_8));
    if (event.traceparent() != null) {
      cloudEvent.withExtension("traceparent", event.traceparent());
    }
    return cloudEvent.build();
  }
}
