package annex.system;

import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.Area;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The documents keep up with the project: links lead somewhere, and rules are those of the code.
 */
class DocumentsTest {

  private static final Path PROJECT = Path.of("..");
  private static final Path DOCUMENTS = PROJECT.resolve("docs");

  private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)(#[^)]*)?\\)");
  private static final Pattern CITED = Pattern.compile("\"((?:CAP|INT|ACT|VIS|GOV)-\\d+)\"");
  private static final Pattern LISTED = Pattern.compile("(?m)^\\| ([A-Z]{3}-\\d+) \\|");

  static List<Path> documents() {
    return Stream.concat(
            files(DOCUMENTS, ".md").stream(), Stream.of(PROJECT.resolve("CONTRIBUTING.md")))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_link_leads_to_a_file(Path document) {
    var targets =
        LINK.matcher(text(document))
            .results()
            .map(link -> document.resolveSibling(link.group(1)))
            .toList();

    assertThat(targets).allSatisfy(target -> assertThat(target).exists());
  }

  @Test
  void the_index_names_every_decision() {
    var index = text(DOCUMENTS.resolve("README.md"));

    assertThat(files(DOCUMENTS.resolve("adr"), ".md"))
        .isNotEmpty()
        .allSatisfy(decision -> assertThat(index).contains("(adr/" + decision.getFileName()));
  }

  @ParameterizedTest
  @EnumSource
  void the_page_of_a_service_lists_the_rules_that_its_code_cites(Area area) {
    var code = PROJECT.resolve(area + "-service").resolve("src/main/java");
    var cited = new TreeSet<String>();
    for (var file : files(code, ".java")) {
      CITED.matcher(text(file)).results().map(rule -> rule.group(1)).forEach(cited::add);
    }

    var page = text(DOCUMENTS.resolve("services").resolve(area + ".md"));
    var listed = LISTED.matcher(page).results().map(DocumentsTest::first).toList();

    assertThat(cited).isNotEmpty();
    assertThat(listed).containsExactlyInAnyOrderElementsOf(cited);
  }

  private static String first(MatchResult result) {
    return result.group(1);
  }

  private static List<Path> files(Path directory, String ending) {
    try (var files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
