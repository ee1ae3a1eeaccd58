package annex.gateway;

import java.security.Security;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The gateway. */
@SpringBootApplication
public class GatewayApplication {

  private static final String ADDRESSES_ARE_KEPT_FOR_SECONDS = "2";

  /** Starts the gateway with these settings. */
  public static ConfigurableApplicationContext start(String... args) {
    // Instances come and go: their addresses must not be remembered for longer than this.
    Security.setProperty("networkaddress.cache.ttl", ADDRESSES_ARE_KEPT_FOR_SECONDS);
    Security.setProperty("networkaddress.cache.negative.ttl", ADDRESSES_ARE_KEPT_FOR_SECONDS);
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
