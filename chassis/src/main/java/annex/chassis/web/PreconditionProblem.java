package annex.chassis.web;

import annex.contracts.problem.CatalogueEntry;
import annex.contracts.problem.CatalogueGroup;
import annex.contracts.problem.ProblemType;

/** What can be wrong with the state that a caller takes for granted. */
@CatalogueGroup("Conflicts")
public enum PreconditionProblem implements ProblemType {
  PRECONDITION_FAILED(
      412,
      "It is not as the caller saw it.",
      "None of the tags in the header If-Match is that of its present state: it has changed since."
          + " Nothing was changed by this request.",
      "Read it again, and repeat the request with the new ETag if it is still wanted."),
  PRECONDITION_REQUIRED(
      428,
      "Whoever replaces this says which state it is to replace.",
      "The request would overwrite what is there, and does not say what it has seen: it could undo"
          + " the work of others. Nothing was changed.",
      "Read it, and send its ETag in the header If-Match.");

  private final CatalogueEntry entry;

  PreconditionProblem(int status, String title, String meaning, String remedy) {
    this.entry = new CatalogueEntry(status, title, meaning, remedy);
  }

  @Override
  public CatalogueEntry entry() {
    return entry;
  }
}
