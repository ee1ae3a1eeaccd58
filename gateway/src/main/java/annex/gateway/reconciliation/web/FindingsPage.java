package annex.gateway.reconciliation.web;

import annex.access.View;
import annex.contracts.Area;
import annex.gateway.annexes.Stretch;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Finding;
import annex.gateway.reconciliation.Reconciliation.NotEvaluated;
import annex.gateway.reconciliation.Severity;
import annex.gateway.timeline.ConsolidatedAnnex;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page of findings.
 *
 * @param versions of the sections in force, by area
 * @param withheld areas that the caller may not read
 * @param counts of what is asked for, by severity, on all pages
 * @param notEvaluated rules that lack a section
 */
record FindingsPage(
    String establishmentId,
    String asOf,
    @Nullable String knownAt,
    Map<String, Integer> versions,
    List<String> withheld,
    Map<String, Long> counts,
    List<Found> findings,
    List<Unasked> notEvaluated,
    Numbers page) {

  /**
   * A finding.
   *
   * @param unit what its figures measure
   * @param difference by how much the left figure is above the right one
   * @param tolerance that the difference does not keep to, null where the rule allows none
   */
  record Found(
      String rule,
      String severity,
      Collection<String> tables,
      List<String> areas,
      String statement,
      String unit,
      Side left,
      Side right,
      Object difference,
      @Nullable Object tolerance) {}

  /**
   * One of its figures.
   *
   * @param from the places that it rests on
   */
  record Side(String what, Object value, List<Origin> from) {}

  /** A place in the body of an area's section. */
  record Origin(String area, String pointer) {}

  /** A rule that lacks sections of these areas. */
  record Unasked(String rule, List<String> missing) {}

  /** Where the page is among all. */
  record Numbers(int number, int size, int totalElements, int totalPages) {}

  /**
   * A page.
   *
   * @param view what whoever asks may see
   * @param asked all findings that are asked for
   * @param stretch those of them on the page
   */
  static FindingsPage of(
      ConsolidatedAnnex annex,
      View view,
      List<Finding> asked,
      Stretch stretch,
      List<NotEvaluated> notEvaluated) {
    var knownAt = annex.knownAt();
    return new FindingsPage(
        annex.establishment(),
        annex.asOf().toString(),
        knownAt == null ? null : knownAt.toString(),
        versions(annex, view),
        codes(Arrays.stream(Area.values()).filter(area -> !view.shows(area)).toList()),
        counts(asked),
        stretch.of(asked).stream().map(FindingsPage::found).toList(),
        notEvaluated.stream()
            .map(one -> new Unasked(one.rule().name(), codes(one.missing())))
            .toList(),
        new Numbers(
            stretch.number(),
            stretch.size(),
            asked.size(),
            Math.ceilDiv(asked.size(), stretch.size())));
  }

  private static Map<String, Integer> versions(ConsolidatedAnnex annex, View view) {
    var versions = new LinkedHashMap<String, Integer>();
    annex
        .sections()
        .forEach((area, section) -> {
          if (view.shows(area)) {
            versions.put(area.code(), section.version().number());
          }
        });
    return versions;
  }

  private static Map<String, Long> counts(List<Finding> findings) {
    var counts = new LinkedHashMap<String, Long>();
    for (var severity : Severity.values()) {
      counts.put(
          severity.code(),
          findings.stream().filter(one -> one.rule().severity() == severity).count());
    }
    return counts;
  }

  private static Found found(Finding finding) {
    var terms = finding.rule();
    var figures = finding.contradiction();
    return new Found(
        terms.name(),
        terms.severity().code(),
        terms.tables(),
        codes(terms.areas()),
        terms.statement(),
        figures.left().measure().code(),
        side(figures.left()),
        side(figures.right()),
        written(figures, figures.difference()),
        figures.tolerance() == null ? null : written(figures, figures.tolerance()));
  }

  private static Object written(Contradiction figures, BigDecimal difference) {
    return figures.left().measure().writtenDifference(difference);
  }

  private static Side side(Figure figure) {
    return new Side(
        figure.what(),
        figure.measure().written(Objects.requireNonNull(figure.amount())),
        figure.origins().stream()
            .map(origin -> new Origin(origin.area().code(), origin.pointer()))
            .toList());
  }

  private static List<String> codes(Collection<Area> areas) {
    return areas.stream().map(Area::code).toList();
  }
}
