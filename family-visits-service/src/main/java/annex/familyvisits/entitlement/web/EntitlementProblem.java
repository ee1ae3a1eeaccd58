package annex.familyvisits.entitlement.web;

import annex.contracts.problem.CatalogueEntry;
import annex.contracts.problem.CatalogueGroup;
import annex.contracts.problem.ProblemType;

/** What can be wrong with a request about entitlements. */
@CatalogueGroup("Entitlements to visits")
enum EntitlementProblem implements ProblemType {
  ADJUSTMENT_TOO_LOW(
      409,
      "Fewer visits would be left than are booked and used.",
      "The adjustment would take away visits that are spent already. Nothing was changed.",
      "Cancel bookings first, or adjust by less.");

  private final CatalogueEntry entry;

  EntitlementProblem(int status, String title, String meaning, String remedy) {
    this.entry = new CatalogueEntry(status, title, meaning, remedy);
  }

  @Override
  public CatalogueEntry entry() {
    return entry;
  }
}
