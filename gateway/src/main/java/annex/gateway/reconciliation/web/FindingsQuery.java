package annex.gateway.reconciliation.web;

import annex.access.View;
import annex.contracts.Area;
import annex.gateway.annexes.Question;
import annex.gateway.annexes.Stretch;
import annex.gateway.reconciliation.Finding;
import annex.gateway.reconciliation.Reconciliations;
import annex.gateway.reconciliation.Severity;
import annex.gateway.timeline.Annex;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks for the findings in an annex.
 *
 * @param asOf the date that it is read for
 * @param knownAt the moment whose knowledge is judged, null for now
 * @param severity of theirs, any where it is null
 * @param area that owns one of their tables, any where it is null
 * @param rule name of the one that finds them, any where it is null
 * @param stretch of them
 * @param reconciliations where they are found
 */
record FindingsQuery(
    LocalDate asOf,
    @Nullable Instant knownAt,
    @Nullable Severity severity,
    @Nullable Area area,
    @Nullable String rule,
    Stretch stretch,
    Reconciliations reconciliations)
    implements Question {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Override
  public byte[] answer(Annex annex, View view) {
    var read = annex.read(asOf, knownAt);
    var found = reconciliations.of(read, view);
    var asked = found.findings().stream().filter(this::asksFor).toList();
    return JSON.writeValueAsBytes(
        FindingsPage.of(read, view, asked, stretch, found.notEvaluated()));
  }

  private boolean asksFor(Finding finding) {
    var terms = finding.rule();
    return (severity == null || severity == terms.severity())
        && (area == null || terms.areas().contains(area))
        && (rule == null || rule.equals(terms.name()));
  }
}
