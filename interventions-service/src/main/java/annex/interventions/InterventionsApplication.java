package annex.interventions;

import annex.chassis.start.ServiceStart;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The interventions service. */
@SpringBootApplication
public class InterventionsApplication {

  /** Starts the service with these settings. */
  public static ConfigurableApplicationContext start(String... args) {
    return ServiceStart.start(InterventionsApplication.class, "interventions-service", args);
  }

  public static void main(String[] args) {
    var _ = start(args);
  }
}
