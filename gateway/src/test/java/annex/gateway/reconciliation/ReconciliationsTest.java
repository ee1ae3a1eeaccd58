package annex.gateway.reconciliation;

import static annex.gateway.timeline.Versions.aVersion;
import static org.assertj.core.api.Assertions.assertThat;

import annex.access.View;
import annex.access.Withheld;
import annex.contracts.Area;
import annex.gateway.reconciliation.json.JsonBodies;
import annex.gateway.reconciliation.rules.Rules;
import annex.gateway.timeline.Annex;
import annex.gateway.timeline.AnnexTimeline;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReconciliationsTest {

  private static final LocalDate IN_2014 = LocalDate.parse("2014-10-01");
  private static final Set<Area> ALL = EnumSet.allOf(Area.class);
  private static final View EVERYTHING = new View(ALL, Map.of());

  private final AtomicInteger parsed = new AtomicInteger();
  private final AnnexTimeline timeline = new AnnexTimeline();
  private final Reconciliations reconciliations =
      new Reconciliations(
          new RuleBook(Rules.ALL),
          (versions, withheld) -> {
            parsed.incrementAndGet();
            return JsonBodies.sections(versions, withheld);
          },
          10_000);

  private Annex wymott() {
    AnAnnex.wymott().versions().forEach(timeline::hear);
    return timeline.annex("WMI").orElseThrow();
  }

  private List<String> names(Annex annex, LocalDate asOf, View view) {
    return reconciliations.of(annex.read(asOf, null), view).findings().stream()
        .map(finding -> finding.rule().name())
        .toList();
  }

  @Test
  void the_rules_are_asked_once_of_the_versions_in_force_whatever_the_date() {
    var annex = wymott();

    var first = names(annex, IN_2014, EVERYTHING);
    var later = names(annex, IN_2014.plusYears(1), EVERYTHING);

    assertThat(later).isEqualTo(first).isNotEmpty();
    assertThat(parsed).hasValue(1);
  }

  @Test
  void they_are_asked_again_when_another_version_is_in_force() {
    var before = wymott();
    var figures =
        "{\"headcount\":{\"employed\":1,\"unfit\":1,\"retired\":1,\"unemployed\":1,\"total\":4}}";
    timeline.hear(aVersion().in(Area.ACTIVITIES).number(2).from("2015-01-01").body(figures).get());
    var after = timeline.annex("WMI").orElseThrow();

    assertThat(names(before, IN_2014, EVERYTHING)).contains("headcount-parts-make-its-total");
    assertThat(names(after, IN_2014, EVERYTHING)).contains("headcount-parts-make-its-total");
    assertThat(parsed).hasValue(1);
    assertThat(names(after, LocalDate.parse("2015-01-01"), EVERYTHING))
        .doesNotContain("headcount-parts-make-its-total");
    assertThat(parsed).hasValue(2);
  }

  @Test
  void what_is_not_in_force_yet_is_not_evaluated() {
    var nothing = reconciliations.of(wymott().read(LocalDate.EPOCH, null), EVERYTHING);

    assertThat(nothing.findings()).isEmpty();
    assertThat(nothing.notEvaluated()).hasSize(Rules.ALL.size());
  }

  @Test
  void a_finding_is_shown_to_who_may_see_all_areas_of_its_figures() {
    var capacityAlone = new View(Set.of(Area.CAPACITY), Map.of());

    var seen = reconciliations.of(wymott().read(IN_2014, null), capacityAlone);

    assertThat(seen.findings())
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.rule().areas()).containsExactly(Area.CAPACITY));
    assertThat(seen.findings()).hasSizeLessThan(20);
  }

  @Test
  void nothing_is_told_that_rests_on_a_field_that_is_withheld() {
    var annex = wymott();
    var limited =
        new View(
            ALL,
            Map.of(
                Area.ACTIVITIES,
                Withheld.of(Set.of("/headcount/unfit", "/industries/*/column3")),
                Area.METRICS,
                Withheld.of(Set.of("/objectives", "/metrics/*/code"))));

    var seen = names(annex, IN_2014, limited);

    assertThat(names(annex, IN_2014, EVERYTHING)).containsAll(seen);
    assertThat(seen)
        .contains("split-site-places-make-the-capacity", "hrp-intensities-start-alike")
        .doesNotContain(
            "headcount-parts-make-its-total",
            "headcount-equals-operational-capacity",
            "total-core-hours-cover-the-tables-of-the-total-places",
            "objectives-name-a-lead",
            "milestones-not-due-before-the-annex",
            "sotp-completions-required-equal-agreed");
    assertThat(
            reconciliations.of(annex.read(IN_2014, null), limited).findings().stream()
                .flatMap(finding ->
                    List.of(finding.contradiction().left(), finding.contradiction().right())
                        .stream())
                .flatMap(figure -> figure.origins().stream())
                .filter(origin -> limited.of(origin.area()).covers(origin.pointer())))
        .isEmpty();
  }

  @Test
  void a_rule_that_looks_for_something_among_fields_that_are_withheld_says_nothing() {
    var annex = wymott();
    var noCodes = new View(ALL, Map.of(Area.METRICS, Withheld.of(Set.of("/metrics/*/code"))));

    // That CU095b is not among them is for those to know who may see them.
    assertThat(names(annex, IN_2014, EVERYTHING)).contains("table-metric-has-a-row");
    assertThat(names(annex, IN_2014, noCodes))
        .doesNotContain("table-metric-has-a-row")
        .contains("objectives-name-a-lead");
  }

  @Test
  void a_field_that_no_rule_asks_for_is_withheld_at_no_loss() {
    var annex = wymott();
    var noMoney =
        new View(ALL, Map.of(Area.ACTIVITIES, Withheld.of(Set.of("/industries/*/money1"))));

    assertThat(names(annex, IN_2014, noMoney)).isEqualTo(names(annex, IN_2014, EVERYTHING));
  }
}
