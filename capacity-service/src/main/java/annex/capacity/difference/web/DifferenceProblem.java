package annex.capacity.difference.web;

import annex.contracts.problem.CatalogueEntry;
import annex.contracts.problem.CatalogueGroup;
import annex.contracts.problem.ProblemType;

/** What can be wrong with a request about material differences. */
@CatalogueGroup("Material differences")
enum DifferenceProblem implements ProblemType {
  MATERIAL_DIFFERENCE_UNKNOWN(
      404,
      "The establishment has no material difference of this number.",
      "The number has not been given.",
      "Look at the list of material differences."),
  MATERIAL_DIFFERENCE_NOT_OPEN(
      409,
      "The material difference has ended before.",
      "It was resolved, superseded or dismissed, and stands as it was.",
      "Read it: its field ended tells how. Where other figures part now, they are a difference of"
          + " their own.");

  private final CatalogueEntry entry;

  DifferenceProblem(int status, String title, String meaning, String remedy) {
    this.entry = new CatalogueEntry(status, title, meaning, remedy);
  }

  @Override
  public CatalogueEntry entry() {
    return entry;
  }
}
