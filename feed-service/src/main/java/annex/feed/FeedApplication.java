package annex.feed;

import annex.chassis.start.ServiceStart;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The feed service. */
@SpringBootApplication
public class FeedApplication {

  /** Starts the service with these settings. */
  public static ConfigurableApplicationContext start(String... args) {
    return ServiceStart.start(FeedApplication.class, "feed-service", args);
  }

  public static void main(String[] args) {
    var _ = start(args);
  }
}
