package annex.gateway;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The gateway. */
@SpringBootApplication
public class GatewayApplication {

  /** Starts the gateway with these settings. */
  public static ConfigurableApplicationContext start(String... args) {
    return new SpringApplicationBuilder(GatewayApplication.class)
        .web(WebApplicationType.REACTIVE)
        .bannerMode(Banner.Mode.OFF)
        .properties(Map.of("spring.config.name", "gateway", "spring.application.name", "gateway"))
        .run(args);
  }

  public static void main(String[] args) {
    var _ = start(args);
  }
}
