package annex.chassis.start;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts a service: alone in its process, or beside others in one. */
public final class ServiceStart {

  private ServiceStart() {}

  /**
   * Starts a service.
   *
   * @param application its configuration
   * @param name its module name; its settings stand in {@code <name>.yaml} on the class path and go
   *     over those of {@code chassis.yaml}
   * @param args settings such as {@code --server.port=8081}, which go over all others
   */
  public static ConfigurableApplicationContext start(
      Class<?> application, String name, String... args) {
    return new SpringApplicationBuilder(application)
        .web(WebApplicationType.SERVLET)
        .bannerMode(Banner.Mode.OFF)
        .properties(
            Map.of(
                "spring.config.name", "chassis," + name,
                "spring.application.name", name,
                "annex.service.path", "/" + name.replaceFirst("-service$", "")))
        .run(args);
  }
}
