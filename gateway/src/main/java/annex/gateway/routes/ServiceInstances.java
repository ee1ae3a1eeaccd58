package annex.gateway.routes;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Keeps the instances of all services up to date while the gateway runs. */
final class ServiceInstances implements AutoCloseable {

  private final Map<Service, Instances> instances;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("instances").factory());

  ServiceInstances(Map<Service, Instances> instances, Duration every) {
    this.instances = Map.copyOf(instances);
    refresh();
    var _ =
        timer.scheduleWithFixedDelay(
            this::refresh, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  Instances of(Service service) {
    return Objects.requireNonNull(instances.get(service));
  }

  private void refresh() {
    instances.values().forEach(Instances::refresh);
  }

  @Override
  public void close() {
    var _ = timer.shutdownNow();
  }
}
