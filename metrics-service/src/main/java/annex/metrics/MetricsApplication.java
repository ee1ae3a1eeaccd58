package annex.metrics;

import annex.chassis.start.ServiceStart;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The metrics service. */
@SpringBootApplication
public class MetricsApplication {

  /** Starts the service with these settings. */
  public static ConfigurableApplicationContext start(String... args) {
    return ServiceStart.start(MetricsApplication.class, "metrics-service", args);
  }

  public static void main(String[] args) {
    var _ = start(args);
  }
}
