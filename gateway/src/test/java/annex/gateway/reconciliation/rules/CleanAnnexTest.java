package annex.gateway.reconciliation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.Area;
import annex.contracts.EventType;
import annex.gateway.reconciliation.AnAnnex;
import annex.gateway.reconciliation.RuleBook;
import annex.test.EventSchemas;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A prison that does not exist, and the annex that it would have if all figures agreed. */
class CleanAnnexTest {

  private static final JsonMapper JSON = new JsonMapper();

  private final RuleBook rules = new RuleBook(Rules.ALL);

  @Test
  void it_has_no_findings() {
    var reconciliation = rules.check(AnAnnex.clean().sections());

    assertThat(reconciliation.findings()).isEmpty();
    assertThat(reconciliation.notEvaluated()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void its_sections_have_the_published_shape(Area area) {
    var type = EventType.sectionRecorded(area);
    var event = (ObjectNode) JSON.readTree(EventSchemas.example(type));
    event.set("body", Objects.requireNonNull(AnAnnex.clean().bodies().get(area)));

    assertThat(EventSchemas.faults(type, event.toString())).isEmpty();
  }

  @Test
  void figures_of_its_own_that_differ_are_its_own_findings() {
    var changed =
        AnAnnex.clean()
            .but(Area.CAPACITY, "/capacity/operationalCapacity", "520")
            .but(Area.CAPACITY, "/capacity/certifiedNormalAccommodation", "520");

    assertThat(rules.check(changed.sections()).findings())
        .extracting(finding -> finding.rule().name() + ": " + AnAnnex.line(finding.contradiction()))
        .containsExactly(
            "population-total-equals-operational-capacity: 500 v 520: -20",
            "split-site-places-make-the-capacity: 500 v 520: -20",
            "split-site-places-make-the-capacity: 500 v 520: -20",
            "headcount-equals-operational-capacity: 500 v 520: -20",
            "ogrs-bands-make-the-population: 500 v 520: -20",
            "ogrs-shares-are-of-the-operational-capacity: 38 v 40: -2",
            "ogrs-shares-are-of-the-operational-capacity: 29 v 30: -1",
            "ogrs-shares-are-of-the-operational-capacity: 19 v 20: -1");
  }

  @Test
  void without_a_section_the_rules_over_it_are_not_evaluated_and_the_others_are() {
    var reconciliation = rules.check(AnAnnex.clean().without(Area.METRICS).sections());

    assertThat(reconciliation.findings()).isEmpty();
    assertThat(reconciliation.notEvaluated())
        .allSatisfy(one -> assertThat(one.missing()).containsExactly(Area.METRICS))
        .extracting(one -> one.rule().name())
        .contains("table-metric-has-a-row", "annex-years-agree")
        .doesNotContain("headcount-parts-make-its-total");
  }
}
