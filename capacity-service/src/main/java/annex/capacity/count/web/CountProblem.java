package annex.capacity.count.web;

import annex.contracts.problem.CatalogueEntry;
import annex.contracts.problem.CatalogueGroup;
import annex.contracts.problem.ProblemType;

/** What can be wrong with a request about population counts. */
@CatalogueGroup("Population counts")
enum CountProblem implements ProblemType {
  POPULATION_COUNT_UNKNOWN(
      404,
      "The establishment has no such population count.",
      "The day was not counted, or has no count with the number that was to be corrected.",
      "Look at the list of counts."),
  COUNTED_OTHERWISE(
      409,
      "The day was counted otherwise; a correction names the count it corrects.",
      "The day has a count with other figures. It stands as it was, and nothing was recorded.",
      "Read the last count of the day; to correct it, name its number in the field corrects.");

  private final CatalogueEntry entry;

  CountProblem(int status, String title, String meaning, String remedy) {
    this.entry = new CatalogueEntry(status, title, meaning, remedy);
  }

  @Override
  public CatalogueEntry entry() {
    return entry;
  }
}
