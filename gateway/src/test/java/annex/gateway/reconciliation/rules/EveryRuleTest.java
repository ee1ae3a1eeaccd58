package annex.gateway.reconciliation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.Area;
import annex.gateway.reconciliation.AnAnnex;
import annex.gateway.reconciliation.Rule;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true of all rules, and one annex for each that breaks it. */
class EveryRuleTest {

  private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final String ID = "(CAP|INT|ACT|VIS|GOV|D)-\\d+";

  static List<Rule> rules() {
    return Rules.ALL;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_is_called_as_its_class_and_says_what_it_is_about(Rule rule) {
    var terms = rule.terms();

    assertThat(terms.name()).matches(NAME).isEqualTo(kebab(rule.getClass().getSimpleName()));
    assertThat(terms.statement()).endsWith(".").hasSizeLessThan(150);
    assertThat(terms.tables()).isNotEmpty();
    assertThat(terms.areas()).isNotEmpty();
    assertThat(terms.covers()).isNotEmpty().allMatch(id -> id.matches(ID));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_finds_nothing_in_an_annex_whose_figures_agree(Rule rule) {
    assertThat(AnAnnex.clean().found(rule)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_finds_nothing_in_sections_without_a_figure(Rule rule) {
    var empty = AnAnnex.clean();
    for (var area : Area.values()) {
      empty = empty.and(area, "{}");
    }

    assertThat(empty.found(rule)).isEmpty();
  }

  /** Of figures that agree one is changed; what the rule then finds is of this annex alone. */
  @ParameterizedTest(name = "{0} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          population-matrix-adds-up | CAPACITY | /population/rows/0/cells/catC | 431 | 451 v 450: 1, 481 v 480: 1
          population-total-equals-operational-capacity | CAPACITY | /capacity/operationalCapacity | 501 | 500 v 501: -1
          split-site-places-add-up | CAPACITY | /splitSite/total | 499 | 500 v 499: 1
          split-site-places-make-the-capacity | CAPACITY | /capacity/operationalCapacity | 501 | 500 v 501: -1, 500 v 480: 20
          sex-offender-places-agree | CAPACITY | /establishment/sexOffenderPlaces | 201 | 200 v 201: -1
          specialist-unit-beds-lie-in-their-range | METRICS | /commissioningIntentions/2/facts/0/amount | 31 | 31 v 30: 1
          specialist-unit-beds-are-one-figure | CAPACITY | /establishment/specialistFunctions/1/minimumBeds | 20 | 20 v 30: -10, 20 v 30: -10
          specialist-unit-places-fit-its-beds | ACTIVITIES | /otherActivities/2/places | 21 | 21 v 20: 1
          headcount-parts-make-its-total | ACTIVITIES | /headcount/retired | 40 | 490 v 500: -10
          headcount-equals-operational-capacity | CAPACITY | /capacity/operationalCapacity | 510 | 500 v 510: -10
          headcount-equals-split-site-places | CAPACITY | /splitSite/places/0/places | 310 | 500 v 510: -10
          employed-equals-total-places | ACTIVITIES | /headcount/employed | 291 | 291 v 290: 1
          indeterminate-prisoners-counted-alike | CAPACITY | /segments/3/count | 49 | 50 v 49: 1, 49 v 50: -1
          segment-parts-make-their-totals | CAPACITY | /segments/1/scoreBands/bands/0/count | 101 | 201 v 200: 1
          segment-percentages-add-up | CAPACITY | /segments/1/scoreBands/bands/0/percent | 51 | 101 v 100: 1
          ogrs-bands-make-the-population | CAPACITY | /segments/4/count | 201 | 501 v 500: 1
          ogrs-bands-equal-split-site-places | CAPACITY | /segments/4/count | 201 | 501 v 500: 1
          ogrs-bands-equal-the-headcount | CAPACITY | /segments/4/count | 201 | 501 v 500: 1
          ogrs-shares-are-of-the-bands | METRICS | /commissioningIntentions/6/ogrsBands/0/populationShare | 41 | 40 v 41: -1
          ogrs-shares-are-of-the-operational-capacity | METRICS | /commissioningIntentions/6/ogrsBands/0/populationShare | 41 | 40 v 41: -1
          ogrs-shares-make-a-hundred | METRICS | /commissioningIntentions/6/ogrsBands/0/populationShare | 43 | 103 v 100: 3
          offence-shares-make-the-band-share | CAPACITY | /segments/4/offenceShares/0/percent | 31 | 41 v 40: 1
          offence-shares-make-the-segment | CAPACITY | /segments/2/count | 155 | 31 v 30: 1
          score-band-shares-are-of-the-segment | CAPACITY | /segments/1/scoreBands/bands/3/percent | 11 | 10 v 11: -1
          breakdown-shares-are-of-the-operational-capacity | CAPACITY | /segments/3/breakdown/rows/2/total/percent | 3 | 2 v 3: -1
          sex-offenders-fill-their-places | CAPACITY | /segments/1/count | 190 | 190 v 200: -10
          programme-totals-add-up | INTERVENTIONS | /programmes/0/agreedStarts | 41 | 61 v 60: 1
          programme-completions-within-starts | INTERVENTIONS | /programmes/1/agreedCompletions | 11 | 11 v 10: 1
          sotp-completions-required-equal-agreed | METRICS | /metrics/3/required/total | 17 | 17 v 16: 1
          sotp-completions-required-within-starts | METRICS | /metrics/3/required/total | 21 | 21 v 20: 1
          obp-completions-required-equal-agreed | METRICS | /metrics/4/required/total | 45 | 45 v 46: -1
          completions-required-equal-the-grand-total | METRICS | /metrics/4/required/total | 45 | 61 v 62: -1
          sotp-completions-by-offence-equal-required | INTERVENTIONS | /additionalOffer/0/expectedCompletions/0/completions | 15 | 15 v 16: -1
          completions-by-offence-equal-agreed | INTERVENTIONS | /additionalOffer/0/expectedCompletions/0/completions | 15 | 15 v 16: -1
          completions-by-offence-equal-the-group | INTERVENTIONS | /additionalOffer/0/expectedCompletions/1/completions | 11 | 47 v 46: 1
          completions-by-offence-equal-the-grand-total | INTERVENTIONS | /additionalOffer/0/expectedCompletions/1/completions | 11 | 63 v 62: 1
          completions-by-offence-equal-required | INTERVENTIONS | /additionalOffer/0/expectedCompletions/1/completions | 11 | 63 v 62: 1
          completions-by-ogrs-band-equal-agreed | INTERVENTIONS | /additionalOffer/3/expectedCompletions/0/completions | 12 | 32 v 30: 2
          completions-by-ogrs-band-within-starts | INTERVENTIONS | /additionalOffer/3/expectedCompletions/0/completions | 21 | 41 v 40: 1
          completions-by-ogrs-band-equal-by-offence | INTERVENTIONS | /additionalOffer/3/expectedCompletions/0/completions | 12 | 32 v 30: 2
          completions-have-a-service | INTERVENTIONS | /additionalOffer/3/services/0/name | "Gardening" | 10 v 0: 10
          hrp-intensities-start-alike | INTERVENTIONS | /programmes/2/agreedStarts | 16 | 16 v 10: 6
          restorative-justice-conferences-agree | METRICS | /objectives/1/milestones/0/quantity/amount | 5 | 6 v 5: 1
          restorative-justice-bands-agree | METRICS | /commissioningIntentions/6/ogrsBands/1/restorativeJustice | false | 1 v 0: 1
          core-hours-are-places-times-hours | ACTIVITIES | /services/1/coreHoursPerWeek | 1501 | 1500 v 1501: -1
          activity-sub-totals-add-up | ACTIVITIES | /subTotals/industries/places | 101 | 100 v 101: -1
          total-places-equal-sub-totals | ACTIVITIES | /totals/places | 291 | 290 v 291: -1
          total-core-hours-equal-sub-totals | ACTIVITIES | /totals/coreHours | 5461 | 5460 v 5461: -1
          total-core-hours-cover-the-tables-of-the-total-places | ACTIVITIES | /industries/0/column3 | 30 | 5460 v 8460: -3000
          classroom-places-equal-education-places | METRICS | /commissioningIntentions/3/facts/0/amount | 110 | 110 v 120: -10
          delivery-hours-meet-their-minimum | ACTIVITIES | /deliveryHours/0/agreed/duration | "PT29M" | PT29M v PT30M: -PT1M
          table-metric-has-a-row | ACTIVITIES | /tables/services/metric | "CU096" | 0 v 1: -1
          regime-totals-are-their-parts | ACTIVITIES | /regime/days/0/total | "PT9H5M" | PT9H5M v PT9H: PT5M
          regime-totals-are-their-parts-to-the-minute | ACTIVITIES | /regime/days/0/total | "PT9H4M" | PT9H4M v PT9H: PT4M
          regime-averages-are-means | ACTIVITIES | /regime/fiveDayAverage/meal | "PT1H2M" | PT1H2M v PT1H: PT2M
          regime-averages-are-means-to-the-minute | ACTIVITIES | /regime/fiveDayAverage/meal | "PT1H1M" | PT1H1M v PT1H: PT1M
          video-visits-a-day-agree | FAMILY_VISITS | /halls/0/videoVisitsPerDay | 11 | 11 v 10: 1, 21 v 20: 1
          video-visits-cover-the-entitlement | FAMILY_VISITS | /needs/population | 521 | 521 v 520: 1
          care-experienced-ages-agree | FAMILY_VISITS | /careExperienced/definitions/2/underAge | 25 | 25 v 24: 1
          care-experienced-counts-agree | FAMILY_VISITS | /diversity/careExperienced | 41 | 41 v 40: 1
          visit-days-a-week-agree | FAMILY_VISITS | /visiting/daysPerWeek | 5 | 5 v 6: -1
          visit-options-agree | FAMILY_VISITS | /options/0/commissioned | false | 0 v 1: -1
          domains-count-their-metrics | METRICS | /domains/0/metrics | 9 | 3 v 9: -6
          incident-counts-add-up | METRICS | /metrics/1/reported/total | 1 | 0 v 1: -1, 0 v 1: -1
          annual-counts-are-due-by-march | METRICS | /metrics/3/required/total | 17 | 16 v 17: -1
          levels-stay-within-their-months | METRICS | /metrics/0/required/total | 91 | 91 v 90: 1
          discharge-metrics-need-releases | METRICS | /commissioningIntentions/4/facts/0/value | "NO" | 2 v 0: 2
          milestones-not-due-before-the-annex | METRICS | /objectives/0/milestones/0/due/latest | "2014-03-31" | 2014-03-31 v 2014-04-01: -P1D
          objectives-say-what-they-contribute-to | METRICS | /objectives/0/contributesToRegionalObjective | null | 1 v 2: -1
          objectives-name-a-lead | METRICS | /objectives/0/leadRoles | [] | 1 v 2: -1
          annex-years-agree | INTERVENTIONS | /year | "2015-16" | 2015 v 2014: 1
          """)
  void a_rule_finds_the_figures_of_the_annex_that_breaks_it(
      String name, Area area, String pointer, String value, String found) {
    var rule =
        Rules.ALL.stream().filter(one -> one.terms().name().equals(name)).findFirst().orElseThrow();

    assertThat(AnAnnex.clean().but(area, pointer, value).found(rule))
        .containsExactlyInAnyOrder(found.split(", ", -1));
  }

  @Test
  void every_rule_has_an_annex_that_breaks_it() {
    var broken =
        Stream.of(EveryRuleTest.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(CsvSource.class))
            .flatMap(EveryRuleTest::names)
            .toList();

    assertThat(new TreeSet<>(broken))
        .containsExactlyElementsOf(
            new TreeSet<>(Rules.ALL.stream().map(rule -> rule.terms().name()).toList()));
  }

  private static Stream<String> names(Method method) {
    return method
        .getAnnotation(CsvSource.class)
        .textBlock()
        .lines()
        .map(line -> line.substring(0, line.indexOf('|')).strip());
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
