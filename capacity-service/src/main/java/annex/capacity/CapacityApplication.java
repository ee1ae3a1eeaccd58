package annex.capacity;

import annex.chassis.start.ServiceStart;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The capacity service. */
@SpringBootApplication
public class CapacityApplication {

  /** Starts the service with these settings. */
  public static ConfigurableApplicationContext start(String... args) {
    return ServiceStart.start(CapacityApplication.class, "capacity-service", args);
  }

  public static void main(String[] args) {
    var _ = start(args);
  }
}
