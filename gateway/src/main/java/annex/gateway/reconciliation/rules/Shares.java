package annex.gateway.reconciliation.rules;

import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import java.util.stream.Stream;

/** The one idea of all rules over percentages: a printed share is a count of its base, rounded. */
final class Shares {

  private Shares() {}

  /** The share that the count has of the base, as exact as the printed one, must be that one. */
  static Stream<Contradiction> fit(Figure count, Figure base, Figure printed) {
    var amount = printed.amount();
    int decimals = amount == null ? 0 : amount.scale();
    return Compare.equal(count.shareOf(base, decimals), printed);
  }
}
