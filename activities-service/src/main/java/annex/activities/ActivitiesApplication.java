package annex.activities;

import annex.chassis.start.ServiceStart;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The activities service. */
@SpringBootApplication
public class ActivitiesApplication {

  /** Starts the service with these settings. */
  public static ConfigurableApplicationContext start(String... args) {
    return ServiceStart.start(ActivitiesApplication.class, "activities-service", args);
  }

  public static void main(String[] args) {
    var _ = start(args);
  }
}
