package annex.gateway.reconciliation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import annex.gateway.reconciliation.AnAnnex;
import annex.gateway.reconciliation.RuleBook;
import annex.gateway.reconciliation.Severity;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The real annex of HMP Wymott: its known contradictions (D-1 to D-24), figure by figure. */
class WymottTest {

  private static final String OF_2014 =
      """
      headcount-parts-make-its-total: 1156 v 1176: -20
      split-site-places-make-the-capacity: 1176 v 1111: 65
      split-site-places-make-the-capacity: 1176 v 1038: 138
      headcount-equals-operational-capacity: 1176 v 1111: 65
      headcount-equals-operational-capacity: 1156 v 1111: 45
      indeterminate-prisoners-counted-alike: 179 v 177: 2
      indeterminate-prisoners-counted-alike: 179 v 176: 3
      indeterminate-prisoners-counted-alike: 177 v 176: 1
      ogrs-bands-make-the-population: 1143 v 1111: 32
      sotp-completions-required-equal-agreed: 41 v 34: 7
      sotp-completions-required-within-starts: 41 v 36: 5
      completions-required-equal-the-grand-total: 161 v 154: 7
      completions-have-a-service: 38 v 0: 38
      completions-have-a-service: 1 v 0: 1
      table-metric-has-a-row: 0 v 1: -1
      specialist-unit-beds-are-one-figure: 40 v 60: -20
      specialist-unit-beds-are-one-figure: 40 v 60: -20
      ogrs-bands-equal-split-site-places: 1143 v 1176: -33
      ogrs-bands-equal-the-headcount: 1143 v 1176: -33
      ogrs-shares-are-of-the-operational-capacity: 34 v 33: 1
      ogrs-shares-are-of-the-operational-capacity: 24 v 23: 1
      ogrs-shares-are-of-the-operational-capacity: 29 v 28: 1
      ogrs-shares-are-of-the-operational-capacity: 16 v 15: 1
      offence-shares-make-the-band-share: 22 v 23: -1
      score-band-shares-are-of-the-segment: 24 v 22: 2
      score-band-shares-are-of-the-segment: 24 v 23: 1
      score-band-shares-are-of-the-segment: 25 v 24: 1
      score-band-shares-are-of-the-segment: 7 v 6: 1
      score-band-shares-are-of-the-segment: 80 v 75: 5
      sex-offenders-fill-their-places: 453 v 628: -175
      completions-by-offence-equal-agreed: 41 v 34: 7
      completions-by-offence-equal-agreed: 107 v 99: 8
      completions-by-offence-equal-agreed: 14 v 21: -7
      completions-by-offence-equal-the-group: 121 v 120: 1
      completions-by-offence-equal-the-grand-total: 162 v 154: 8
      completions-by-offence-equal-required: 162 v 161: 1
      completions-by-ogrs-band-equal-agreed: 117 v 99: 18
      completions-by-ogrs-band-within-starts: 117 v 110: 7
      completions-by-ogrs-band-equal-by-offence: 117 v 107: 10
      hrp-intensities-start-alike: 16 v 8: 8
      total-core-hours-cover-the-tables-of-the-total-places: 17128 v 32800: -15672
      regime-totals-are-their-parts-to-the-minute: PT9H57M v PT9H55M: PT2M
      regime-totals-are-their-parts-to-the-minute: PT9H57M v PT9H55M: PT2M
      regime-totals-are-their-parts-to-the-minute: PT9H57M v PT9H55M: PT2M
      regime-totals-are-their-parts-to-the-minute: PT9H57M v PT9H55M: PT2M
      regime-totals-are-their-parts-to-the-minute: PT9H51M v PT9H49M: PT2M
      regime-totals-are-their-parts-to-the-minute: PT7H39M v PT7H38M: PT1M
      regime-totals-are-their-parts-to-the-minute: PT7H39M v PT7H38M: PT1M
      regime-totals-are-their-parts-to-the-minute: PT9H56M v PT9H53M: PT3M
      regime-totals-are-their-parts-to-the-minute: PT9H17M v PT9H15M: PT2M
      regime-averages-are-means-to-the-minute: PT1H v PT1H1M: -PT1M
      regime-averages-are-means-to-the-minute: PT1H1M v PT1H2M: -PT1M
      discharge-metrics-need-releases: 3 v 0: 3
      milestones-not-due-before-the-annex: 2014-01-31 v 2014-04-01: -P60D
      milestones-not-due-before-the-annex: 2014-02-28 v 2014-04-01: -P32D
      milestones-not-due-before-the-annex: 2014-03-30 v 2014-04-01: -P2D
      objectives-say-what-they-contribute-to: 5 v 8: -3
      objectives-name-a-lead: 6 v 8: -2
      """;

  private static final List<String> MORE_OF_2023 =
      List.of(
          "video-visits-a-day-agree: 6 v 3: 3",
          "video-visits-cover-the-entitlement: 1180 v 156: 1024",
          "video-visits-cover-the-entitlement: 1180 v 78: 1102",
          "care-experienced-ages-agree: 25 v 24: 1");

  private final RuleBook rules = new RuleBook(Rules.ALL);

  @Test
  void the_annex_of_2014_has_these_findings_and_no_others() {
    assertThat(findings(AnAnnex.wymott())).containsExactlyElementsOf(OF_2014.lines().toList());
    assertThat(rules.check(AnAnnex.wymott().sections()).notEvaluated()).isEmpty();
  }

  @Test
  void the_families_strategy_of_2023_brings_its_own() {
    var before = OF_2014.lines().toList();

    assertThat(findings(AnAnnex.wymottOf2023()))
        .containsAll(before)
        .containsAll(MORE_OF_2023)
        .hasSize(before.size() + MORE_OF_2023.size());
  }

  @Test
  void a_single_error_is_among_them() {
    assertThat(rules.check(AnAnnex.wymott().sections()).findings())
        .filteredOn(finding -> finding.rule().severity() == Severity.ERROR)
        .hasSize(1);
  }

  @Test
  void every_contradiction_that_a_rule_is_said_to_cover_is_found_by_one_that_says_so() {
    var said = new HashSet<String>();
    var found = new HashSet<String>();
    Rules.ALL.forEach(rule -> said.addAll(rule.terms().covers()));
    rules
        .check(AnAnnex.wymottOf2023().sections())
        .findings()
        .forEach(finding -> found.addAll(finding.rule().covers()));
    said.removeIf(id -> !id.startsWith("D-"));

    assertThat(found).containsAll(said);
    assertThat(said).hasSizeGreaterThan(20);
  }

  private List<String> findings(AnAnnex annex) {
    return rules.check(annex.sections()).findings().stream()
        .map(finding -> finding.rule().name() + ": " + AnAnnex.line(finding.contradiction()))
        .toList();
  }
}
