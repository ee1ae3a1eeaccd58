package annex.system;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.problem.CatalogueGroup;
import annex.contracts.problem.Problem;
import annex.contracts.problem.ProblemType;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Every code that may be answered is in the published catalogue, and keeps what it means. */
class CatalogueTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "errors.md");
  private static final Path RELEASED =
      Path.of("..", "contracts", "src", "main", "resources", "problems", "released.json");
  private static final String HOW_TO_MEND =
      "Write it anew: ./mvnw -pl system-tests -am verify -Dtest=None -Dit.test=CatalogueTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false"
          + " -Dannex.documents.write=true";

  private static final JsonMapper JSON = new JsonMapper();
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("annex");

  private final Catalogue catalogue = Catalogue.of(ALL);

  /** A code that clients may rely on. */
  private record Released(String code, int status, String meaning) {
    static Released of(ProblemType type) {
      return new Released(type.code(), type.status(), type.entry().meaning());
    }
  }

  @Test
  void every_kind_of_problem_is_a_constant_of_an_enum_that_the_catalogue_lists() {
    classes()
        .that()
        .implement(ProblemType.class)
        .and(not(INTERFACES))
        .should()
        .beEnums()
        .andShould()
        .beAnnotatedWith(CatalogueGroup.class)
        .check(ALL);
  }

  @Test
  void problem_documents_are_made_of_nothing_else() {
    constructors()
        .that()
        .areDeclaredIn(Problem.class)
        .should()
        .onlyBeCalled()
        .byClassesThat(resideInAPackage("annex.contracts.problem"))
        .check(ALL);
  }

  @Test
  void a_code_is_given_once() {
    assertThat(catalogue.all()).extracting(ProblemType::code).doesNotHaveDuplicates();
  }

  @Test
  void no_released_code_disappears_or_changes_its_status_or_meaning() throws IOException {
    var now = catalogue.all().stream().map(Released::of).toList();

    assertThat(now)
        .as("Clients rely on these codes; what means something else gets a code of its own.")
        .containsAll(released());
  }

  @Test
  void every_code_is_entered_among_the_released_ones() throws IOException {
    var entered = new ArrayList<>(released());
    var codes = entered.stream().map(Released::code).toList();
    catalogue.all().stream()
        .filter(type -> !codes.contains(type.code()))
        .map(Released::of)
        .forEach(entered::add);
    if (Boolean.getBoolean("annex.documents.write")) {
      Files.writeString(
          RELEASED,
          entered.stream().map(JSON::writeValueAsString).collect(joining(",\n", "[\n", "\n]\n")));
    }

    assertThat(released()).as(HOW_TO_MEND).isEqualTo(entered);
  }

  @Test
  void the_document_is_what_the_code_says() throws IOException {
    var written = document();
    if (Boolean.getBoolean("annex.documents.write")) {
      Files.writeString(DOCUMENT, written);
    }

    assertThat(Files.readString(DOCUMENT)).as(HOW_TO_MEND).isEqualTo(written);
  }

  private static List<Released> released() throws IOException {
    return List.of(JSON.readValue(Files.readString(RELEASED), Released[].class));
  }

  private String document() throws IOException {
    var head = Objects.requireNonNull(CatalogueTest.class.getResource("/errors-head.md"));
    try (var text = head.openStream()) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8)
          + catalogue.groups().entrySet().stream()
              .map(group -> table(group.getKey(), group.getValue()))
              .collect(joining());
    }
  }

  private static String table(String heading, List<ProblemType> types) {
    return "\n## %s\n\n| code | status | means | what to do |\n|---|---|---|---|\n"
            .formatted(heading)
        + types.stream().map(CatalogueTest::row).collect(joining());
  }

  private static String row(ProblemType type) {
    var entry = type.entry();
    return "| <a id=\"%s\"></a>`%s` | %d | %s %s | %s |\n"
        .formatted(
            type.code(), type.code(), type.status(), type.title(), entry.meaning(), entry.remedy());
  }
}
