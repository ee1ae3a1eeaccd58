package annex.test.released;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The contracts of today keep what the last released ones promised. */
class ReleasedContractsTest {

  private static final Path RELEASED = Path.of("src", "main", "resources", "released");
  private static final Path TODAY = Path.of("..", "contracts", "src", "main", "resources");

  static List<Path> apis() {
    return files("openapi");
  }

  static List<Path> events() {
    return files("schemas/events");
  }

  static List<Path> examples() {
    return files("examples/events");
  }

  @Test
  void something_was_released() {
    assertThat(apis()).hasSize(6);
    assertThat(events()).hasSizeGreaterThan(10);
    assertThat(examples()).hasSizeGreaterThan(40);
  }

  @ParameterizedTest
  @MethodSource("apis")
  void no_api_breaks_what_was_released(Path file) {
    assertThat(ReleasedApi.broken(read(RELEASED.resolve(file)), read(TODAY.resolve(file))))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("events")
  void no_event_breaks_what_was_released(Path file) {
    var released = read(RELEASED.resolve(file));
    var today = read(TODAY.resolve(file));
    var broken = new ArrayList<String>();

    new SchemaChange(today, released, true, broken::add).compare("", today, released);

    assertThat(broken).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_that_was_released_stays_as_it_is(Path file) throws IOException {
    assertThat(Files.readString(TODAY.resolve(file)))
        .isEqualTo(Files.readString(RELEASED.resolve(file)));
  }

  private static List<Path> files(String folder) {
    try (Stream<Path> files = Files.list(RELEASED.resolve(folder))) {
      return files.map(RELEASED::relativize).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(Path file) {
    return new YAMLMapper().readTree(file.toFile());
  }
}
