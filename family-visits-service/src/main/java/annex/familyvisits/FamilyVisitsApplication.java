package annex.familyvisits;

import annex.chassis.start.ServiceStart;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The family visits service. */
@SpringBootApplication
public class FamilyVisitsApplication {

  /** Starts the service with these settings. */
  public static ConfigurableApplicationContext start(String... args) {
    return ServiceStart.start(FamilyVisitsApplication.class, "family-visits-service", args);
  }

  public static void main(String[] args) {
    var _ = start(args);
  }
}
