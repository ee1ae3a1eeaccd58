package annex.gateway.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annex.contracts.Area;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleBookTest {

  private static final Sections CAPACITY_ALONE =
      AnAnnex.of(Area.CAPACITY, "{'one':1,'two':2}").sections();

  private record Always(Terms terms) implements Rule {
    @Override
    public Stream<Contradiction> check(Sections annex) {
      return Compare.equal(
          Figure.number("one", annex.at(Area.CAPACITY, "one")),
          Figure.number("two", annex.at(Area.CAPACITY, "two")));
    }
  }

  @Test
  void the_heaviest_findings_come_first_and_then_the_order_of_the_rules() {
    var book =
        new RuleBook(
            List.of(
                new Always(Terms.info("a", "A.").in(Area.CAPACITY, "1")),
                new Always(Terms.error("b", "B.").in(Area.CAPACITY, "1")),
                new Always(Terms.warning("c", "C.").in(Area.CAPACITY, "1")),
                new Always(Terms.error("d", "D.").in(Area.CAPACITY, "1"))));

    assertThat(book.check(CAPACITY_ALONE).findings())
        .extracting(finding -> finding.rule().name())
        .containsExactly("b", "d", "c", "a");
  }

  @Test
  void a_rule_that_lacks_a_section_is_not_evaluated_and_says_which() {
    var book =
        new RuleBook(
            List.of(
                new Always(
                    Terms.info("a", "A.")
                        .in(Area.CAPACITY, "1")
                        .in(Area.METRICS, "3")
                        .in(Area.ACTIVITIES, "8"))));

    var reconciliation = book.check(CAPACITY_ALONE);

    assertThat(reconciliation.findings()).isEmpty();
    assertThat(reconciliation.notEvaluated())
        .singleElement()
        .satisfies(one -> assertThat(one.missing()).containsExactly(Area.ACTIVITIES, Area.METRICS));
  }

  @Test
  void two_rules_cannot_have_one_name() {
    var rule = new Always(Terms.info("a", "A.").in(Area.CAPACITY, "1"));

    assertThatThrownBy(() -> new RuleBook(List.of(rule, rule))).hasMessageContaining("a");
  }

  @Test
  void a_reader_of_one_area_is_told_what_concerns_that_area_alone() {
    var book =
        new RuleBook(
            List.of(
                new Always(Terms.info("a", "A.").in(Area.CAPACITY, "1")),
                new Always(Terms.info("b", "B.").in(Area.CAPACITY, "1").in(Area.METRICS, "3"))));

    var whole = book.check(CAPACITY_ALONE);

    assertThat(whole.within(Set.of(Area.CAPACITY)).findings()).hasSize(1);
    assertThat(whole.within(Set.of(Area.CAPACITY)).notEvaluated()).isEmpty();
    assertThat(whole.within(Set.of(Area.CAPACITY, Area.METRICS)).notEvaluated()).hasSize(1);
    assertThat(whole.within(Set.of(Area.METRICS)).findings()).isEmpty();
  }
}
