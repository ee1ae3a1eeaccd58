package annex.identity;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The issuer of tokens. */
@SpringBootApplication
public class IdentityApplication {

  /** Starts the issuer with these settings. */
  public static ConfigurableApplicationContext start(String... args) {
    return new SpringApplicationBuilder(IdentityApplication.class)
        .web(WebApplicationType.SERVLET)
        .bannerMode(Banner.Mode.OFF)
        .properties(Map.of("spring.config.name", "identity", "spring.application.name", "identity"))
        .run(args);
  }

  public static void main(String[] args) {
    var _ = start(args);
  }
}
