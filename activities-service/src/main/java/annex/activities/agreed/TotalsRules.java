package annex.activities.agreed;

import annex.commissioning.body.Rule;
import annex.commissioning.body.Rule.Breaches;
import annex.commissioning.body.Sums;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules of the totals under tables 8a to 8c. Rows without figures add nothing (ACT-5). */
final class TotalsRules {

  static final List<Rule<ActivitiesSection>> ALL =
      List.of(
          new Rule<>(
              "ACT-2",
              "The sub totals are the sums of their tables; industries have places only.",
              TotalsRules::subTotalsAddUp),
          new Rule<>(
              "ACT-2",
              "The places are those of all three tables, the hours those of the last two.",
              TotalsRules::totalsAddUp));

  private TotalsRules() {}

  private static void subTotalsAddUp(ActivitiesSection body, Breaches breaches) {
    var printed = body.subTotals();
    Sums.compare(
        breaches,
        "/subTotals/industries/places",
        "places of the rows",
        given(body.industries(), Industry::places),
        printed.industries().places());
    subTotal(breaches, "/subTotals/services", body.services(), printed.services());
    subTotal(
        breaches, "/subTotals/otherActivities", body.otherActivities(), printed.otherActivities());
  }

  private static void subTotal(
      Breaches breaches, String pointer, List<Activity> rows, SubTotals.SubTotal printed) {
    Sums.compare(
        breaches,
        pointer + "/places",
        "places of the rows",
        given(rows, Activity::places),
        printed.places());
    Sums.compare(
        breaches,
        pointer + "/coreHours",
        "core hours of the rows",
        given(rows, Activity::coreHoursPerWeek),
        printed.coreHours());
  }

  private static <R, N extends Number> Collection<N> given(
      List<R> rows, Function<R, @Nullable N> figure) {
    return rows.stream().map(figure).filter(Objects::nonNull).toList();
  }

  private static void totalsAddUp(ActivitiesSection body, Breaches breaches) {
    var parts = body.subTotals();
    Sums.compare(
        breaches,
        "/totals/places",
        "places of the sub totals",
        Arrays.<@Nullable Number>asList(
            parts.industries().places(),
            parts.services().places(),
            parts.otherActivities().places()),
        body.totals().places());
    Sums.compare(
        breaches,
        "/totals/coreHours",
        "core hours of services and other activities",
        Arrays.<@Nullable Number>asList(
            parts.services().coreHours(), parts.otherActivities().coreHours()),
        body.totals().coreHours());
  }
}
