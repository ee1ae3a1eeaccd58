package annex.commissioning.section.web;

import annex.contracts.problem.CatalogueEntry;
import annex.contracts.problem.CatalogueGroup;
import annex.contracts.problem.ProblemType;

/** What can be wrong with a request about a section. */
@CatalogueGroup("Sections")
public enum SectionProblem implements ProblemType {
  NOTHING_IN_FORCE(
      404,
      "No version of the section was in force then, as far as was known.",
      "The section has not commenced, or was not in force on the date or known at the moment asked"
          + " for.",
      "Look at the versions of the section; ask for another date."),
  VERSION_UNKNOWN(
      404,
      "The section has no version with this number.",
      "The number has not been given.",
      "Look at the versions of the section."),
  COMMENCED_OTHERWISE(
      409,
      "The section has commenced with another body or from another date.",
      "The section has its first version. It stands as it was, and nothing was recorded.",
      "Read the section; a Notice of Change is the way to change it."),
  SECTION_TOO_LARGE(
      413,
      "The section's body is larger than a section can be.",
      "The body, as sent or as the patch makes it, is larger than a section can be. Nothing was"
          + " recorded.",
      "Send less; the detail names the limit."),
  RULES_BROKEN(
      422,
      "The body breaks rules of the annex.",
      "The body can be read, and breaks rules, or the date cannot be. Nothing was recorded.",
      "Mend what errors[] names, each with its rule.");

  private final CatalogueEntry entry;

  SectionProblem(int status, String title, String meaning, String remedy) {
    this.entry = new CatalogueEntry(status, title, meaning, remedy);
  }

  @Override
  public CatalogueEntry entry() {
    return entry;
  }
}
