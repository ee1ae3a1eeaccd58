package annex.gateway.reconciliation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.Area;
import annex.gateway.reconciliation.AnAnnex;
import org.junit.jupiter.api.Test;

/** The rules over the headcount of table 8. */
class HeadcountRulesTest {

  private static AnAnnex headcount(String unfit, int total, int capacity) {
    return AnAnnex.of(
            Area.ACTIVITIES,
            "{'headcount':{'employed':70,'unfit':%s,'retired':10,'unemployed':0,'total':%d},'totals':{'places':70}}"
                .formatted(unfit, total))
        .and(Area.CAPACITY, "{'capacity':{'operationalCapacity':%d}}".formatted(capacity));
  }

  @Test
  void parts_and_total_are_compared_with_the_capacity_where_they_differ() {
    var annex = headcount("20", 101, 99);

    assertThat(annex.found(new HeadcountPartsMakeItsTotal())).containsExactly("100 v 101: -1");
    assertThat(annex.found(new HeadcountEqualsOperationalCapacity()))
        .containsExactly("101 v 99: 2", "100 v 99: 1");
  }

  @Test
  void parts_that_make_the_total_are_compared_once() {
    assertThat(headcount("20", 100, 99).found(new HeadcountEqualsOperationalCapacity()))
        .containsExactly("100 v 99: 1");
    assertThat(headcount("20", 100, 100).found(new HeadcountEqualsOperationalCapacity())).isEmpty();
  }

  @Test
  void a_blank_part_leaves_the_total_alone() {
    var annex = headcount("null", 100, 99);

    assertThat(annex.found(new HeadcountPartsMakeItsTotal())).isEmpty();
    assertThat(annex.found(new HeadcountEqualsOperationalCapacity()))
        .containsExactly("100 v 99: 1");
  }

  @Test
  void employed_are_as_many_as_the_places() {
    assertThat(headcount("20", 100, 100).found(new EmployedEqualsTotalPlaces())).isEmpty();
  }
}
