package annex.chassis.idempotency;

import annex.contracts.problem.CatalogueEntry;
import annex.contracts.problem.CatalogueGroup;
import annex.contracts.problem.ProblemType;

/** What can be wrong with the key of a request that may be repeated. */
@CatalogueGroup("Safe retries")
public enum IdempotencyProblem implements ProblemType {
  IDEMPOTENCY_KEY_INVALID(
      400,
      "The header Idempotency-Key is not valid.",
      "It is given more than once, or is not 1 to 255 visible ASCII characters. Nothing was"
          + " recorded.",
      "Send one key, such as a UUID, and the same one with every repetition of the request."),
  REQUEST_IN_PROGRESS(
      409,
      "A request with this key is being answered now.",
      "Another request of this client with the same key to the same path is under way, or its"
          + " instance has ended a moment ago. This one did nothing.",
      "Wait as long as the header Retry-After says, then repeat the request with the same key."),
  IDEMPOTENCY_KEY_REUSED(
      422,
      "The key belongs to a request with another body.",
      "This client has sent another body with the same key to the same path, and that had its"
          + " answer. Nothing of this one was recorded.",
      "Repeat a request with the very bytes that were sent first; give another request a key of its"
          + " own.");

  private final CatalogueEntry entry;

  IdempotencyProblem(int status, String title, String meaning, String remedy) {
    this.entry = new CatalogueEntry(status, title, meaning, remedy);
  }

  @Override
  public CatalogueEntry entry() {
    return entry;
  }
}
