package annex.test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/** Where the servers of this test run come from when the environment names none. */
enum Backend {
  CONTAINERS,
  EMBEDDED;

  /** Asked once per JVM: looking for Docker takes a moment. */
  private static final class Chosen {
    private static final Backend BACKEND = choose();
  }

  static Backend chosen() {
    return Chosen.BACKEND;
  }

  /**
   * The value of an environment variable such as {@code ANNEX_TEST_KAFKA}, unless unset or blank.
   */
  static Optional<String> named(String variable) {
    return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank());
  }

  private static Backend choose() {
    return Optional.ofNullable(System.getProperty("annex.test.backend"))
        .or(() -> named("ANNEX_TEST_BACKEND"))
        .map(Backend::parse)
        .orElseGet(() -> dockerAnswers() ? CONTAINERS : EMBEDDED);
  }

  private static Backend parse(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "containers" -> CONTAINERS;
      case "embedded" -> EMBEDDED;
      default ->
          throw new IllegalArgumentException(
              "ANNEX_TEST_BACKEND is '%s': say 'embedded' or 'containers'".formatted(name));
    };
  }

  /** Without any sign of Docker it is not asked: that would take a second and print an error. */
  private static boolean dockerAnswers() {
    try {
      return thereIsASignOfDocker() && DockerClientFactory.instance().isDockerAvailable();
    } catch (RuntimeException e) {
      // An engine that answers but cannot run a container is as good as none.
      return false;
    }
  }

  private static boolean thereIsASignOfDocker() {
    var home = Path.of(System.getProperty("user.home"));
    return named("DOCKER_HOST").isPresent()
        || System.getProperty("os.name").startsWith("Windows")
        || Stream.of(
                Path.of("/var/run/docker.sock"),
                home.resolve(".docker/run/docker.sock"),
                home.resolve(".testcontainers.properties"))
            .anyMatch(Files::exists);
  }
}
