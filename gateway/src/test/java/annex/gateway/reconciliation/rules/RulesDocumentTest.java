package annex.gateway.reconciliation.rules;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.Area;
import annex.gateway.reconciliation.AnAnnex;
import annex.gateway.reconciliation.RuleBook;
import annex.gateway.reconciliation.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The document of the rules is what the rules say of themselves. */
class RulesDocumentTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "reconciliation.md");
  private static final String HOW_TO_MEND =
      "docs/reconciliation.md is not what the rules say. Write it anew: ./mvnw -pl gateway -am test"
          + " -Dtest=RulesDocumentTest -Dsurefire.failIfNoSpecifiedTests=false"
          + " -Dannex.documents.write=true";

  private static final Pattern NOT_COVERED = Pattern.compile("(?m)^\\| (D-\\d+(?:, D-\\d+)*) \\|");
  private static final int CONTRADICTIONS = 44;

  private final RuleBook rules = new RuleBook(Rules.ALL);

  @Test
  void the_tables_of_rules_and_of_findings_are_those_of_the_code() throws IOException {
    var document = Files.readString(DOCUMENT);
    var written = with(with(document, "rules", rulesTable()), "findings", findingsTable());
    if (Boolean.getBoolean("annex.documents.write")) {
      Files.writeString(DOCUMENT, written);
    }

    assertThat(Files.readString(DOCUMENT)).as(HOW_TO_MEND).isEqualTo(written);
  }

  @Test
  void every_contradiction_is_covered_by_a_rule_or_listed_with_the_reason_why_not()
      throws IOException {
    var numbers = new ArrayList<String>();
    var document = Files.readString(DOCUMENT);
    NOT_COVERED
        .matcher(document.substring(document.indexOf("## Not covered")))
        .results()
        .map(RulesDocumentTest::first)
        .forEach(listed -> numbers.addAll(List.of(listed.split(", ", -1))));
    var covered = new TreeSet<String>();
    rules
        .terms()
        .forEach(terms ->
            terms.covers().stream().filter(id -> id.startsWith("D-")).forEach(covered::add));
    numbers.addAll(covered);

    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, CONTRADICTIONS).mapToObj(number -> "D-" + number).toList());
  }

  private static String first(MatchResult result) {
    return result.group(1);
  }

  /** The document with another table between the two marks of that name. */
  private static String with(String document, String name, String table) {
    var begin = "<!-- %s, generated -->\n".formatted(name);
    var end = "<!-- end of %s -->".formatted(name);
    assertThat(document).contains(begin, end);
    return document.substring(0, document.indexOf(begin) + begin.length())
        + table
        + document.substring(document.indexOf(end));
  }

  private String rulesTable() {
    return "| rule | severity | tables | areas | asks that | stands for |\n"
        + "|---|---|---|---|---|---|\n"
        + rules.terms().stream().map(RulesDocumentTest::row).collect(joining());
  }

  private static String row(Terms terms) {
    return "| `%s` | %s | %s | %s | %s | %s |\n"
        .formatted(
            terms.name(),
            terms.severity().code(),
            String.join(", ", terms.tables()),
            terms.areas().stream().map(Area::code).collect(joining(", ")),
            terms.statement(),
            String.join(", ", terms.covers()));
  }

  private String findingsTable() {
    Map<Terms, List<String>> found = new LinkedHashMap<>();
    rules.check(AnAnnex.wymottOf2023().sections()).findings().stream()
        .forEach(finding ->
            found
                .computeIfAbsent(finding.rule(), _ -> new ArrayList<>())
                .add(AnAnnex.line(finding.contradiction())));
    return "| rule | covers | left figure v right figure: difference |\n|---|---|---|\n"
        + found.entrySet().stream()
            .map(one ->
                "| `%s` | %s | %s |\n"
                    .formatted(
                        one.getKey().name(),
                        one.getKey().covers().stream()
                            .filter(id -> id.startsWith("D-"))
                            .collect(joining(", ")),
                        String.join("; ", one.getValue())))
            .collect(joining());
  }
}
