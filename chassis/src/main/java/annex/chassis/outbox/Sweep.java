package annex.chassis.outbox;

import annex.chassis.timer.Repeating;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sweeps every outbox of the service, over and over. */
public final class Sweep extends Repeating {

  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

  private final EventSender sender;
  private final Relay relay;
  private final List<Outbox> outboxes;
  private final Map<String, AtomicInteger> waiting = new ConcurrentHashMap<>();

  public Sweep(
      EventSender sender,
      Relay relay,
      List<Outbox> outboxes,
      Duration interval,
      MeterRegistry meters) {
    super("sweep", interval);
    this.sender = sender;
    this.relay = relay;
    this.outboxes = List.copyOf(outboxes);
    for (var outbox : outboxes) {
      var count = new AtomicInteger();
      waiting.put(outbox.name(), count);
      var _ = meters.gauge("annex.outbox.waiting", Tags.of("outbox", outbox.name()), count);
    }
  }

  @Override
  protected void once() {
    prepare();
    for (var outbox : outboxes) {
      try {
        int found = relay.sweep(outbox);
        var count = waiting.get(outbox.name());
        if (count != null) {
          count.set(found);
        }
      } catch (RuntimeException e) {
        LOG.warn("The outbox {} could not be swept: {}", outbox.name(), e.toString());
      }
    }
  }

  private void prepare() {
    try {
      sender.prepare();
    } catch (RuntimeException e) {
      LOG.warn("Events cannot be sent now: {}", e.toString());
    }
  }
}
