package annex.test.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.Area;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published documents are made from their sources, and are OpenAPI. */
class ContractDocumentsTest {

  private static final Path PUBLISHED =
      Path.of("..", "contracts", "src", "main", "resources", "openapi");
  private static final String HOW_TO_MEND =
      "%s is not what its sources say. Write it anew: ./mvnw -pl chassis-test -am test"
          + " -Dtest=ContractDocumentsTest -Dsurefire.failIfNoSpecifiedTests=false"
          + " -Dannex.documents.write=true";

  static List<String> names() {
    return Stream.concat(
            Arrays.stream(Area.values()).map(Area::code), Stream.of("feed", "gateway", "events"))
        .toList();
  }

  private static String made(String name) {
    return switch (name) {
      case "feed" -> ContractSources.feed();
      case "gateway" -> ContractSources.gateway();
      case "events" -> ContractSources.events();
      default -> ContractSources.area(name);
    };
  }

  @ParameterizedTest
  @MethodSource("names")
  void what_is_published_is_made_from_its_sources(String name) throws IOException {
    var file = PUBLISHED.resolve(name + ".yaml");
    var made = made(name);
    if (Boolean.getBoolean("annex.documents.write")) {
      Files.createDirectories(PUBLISHED);
      Files.writeString(file, made);
    }

    assertThat(Files.readString(file)).as(HOW_TO_MEND, file).isEqualTo(made);
  }
}
