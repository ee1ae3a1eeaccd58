package annex.gateway.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Where the files of Swagger UI are on the class path. Its build decides on the version. */
final class SwaggerUi {

  /** The folder, with a slash at its end. */
  static final String LOCATION =
      "META-INF/resources/webjars/swagger-ui/%s/".formatted(pom().getProperty("version"));

  private SwaggerUi() {}

  private static Properties pom() {
    try {
      return PropertiesLoaderUtils.loadProperties(
          new ClassPathResource("META-INF/maven/org.webjars/swagger-ui/pom.properties"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
