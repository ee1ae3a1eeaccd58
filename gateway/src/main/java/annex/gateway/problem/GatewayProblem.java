package annex.gateway.problem;

import annex.contracts.problem.CatalogueEntry;
import annex.contracts.problem.CatalogueGroup;
import annex.contracts.problem.ProblemType;

/** What only the gateway refuses. */
@CatalogueGroup("The gateway")
public enum GatewayProblem implements ProblemType {
  ANNEX_UNKNOWN(
      404,
      "No annex of this establishment is known.",
      "Nothing has been heard of the establishment.",
      "Look at the list of annexes; a section that has just commenced appears within moments."),
  TOO_MANY_STREAMS(
      429,
      "Too many streams are open.",
      "The client, or all of them together, have as many streams open as there may be.",
      "Close one, or come back when the header Retry-After says."),
  NOT_CAUGHT_UP(
      503,
      "The gateway is still reading the annexes.",
      "The gateway was started a moment ago and does not know all annexes yet.",
      "Wait as long as the header Retry-After says, then repeat the request.");

  private final CatalogueEntry entry;

  GatewayProblem(int status, String title, String meaning, String remedy) {
    this.entry = new CatalogueEntry(status, title, meaning, remedy);
  }

  @Override
  public CatalogueEntry entry() {
    return entry;
  }
}
