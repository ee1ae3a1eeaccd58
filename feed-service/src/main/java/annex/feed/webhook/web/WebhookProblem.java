package annex.feed.webhook.web;

import annex.contracts.problem.CatalogueEntry;
import annex.contracts.problem.CatalogueGroup;
import annex.contracts.problem.ProblemType;

/** What can be wrong with a request about webhooks. */
@CatalogueGroup("Webhooks")
enum WebhookProblem implements ProblemType {
  WEBHOOK_UNKNOWN(
      404,
      "You have no webhook with this id.",
      "There is none, or it belongs to somebody else.",
      "Look at the list of your webhooks."),
  WEBHOOKS_TOO_MANY(
      409,
      "You have as many webhooks as you may have.",
      "Nothing was registered.",
      "Remove one that is not needed, or let one webhook follow more types."),
  WEBHOOK_UNPROVEN(
      409,
      "The target did not prove that it wants deliveries.",
      "It was sent a challenge and did not answer with it within the time it has. The webhook stays"
          + " unverified, and nothing is delivered.",
      "Let the target answer the challenge with 200, as text or as {\"challenge\":\"...\"}, then"
          + " verify again."),
  WEBHOOK_STATUS(
      409,
      "This cannot be done in the status that the webhook has.",
      "Nothing was changed.",
      "Verify the webhook first, or resume it; the detail names its status."),
  TARGET_REFUSED(
      422,
      "Events may not be sent to this target.",
      "Events leave by https alone, for public hosts that were reviewed for your agency, and never"
          + " for internal addresses. Nothing was changed.",
      "Name a host that was reviewed; whoever operates the platform enters it in your partner"
          + " file.");

  private final CatalogueEntry entry;

  WebhookProblem(int status, String title, String meaning, String remedy) {
    this.entry = new CatalogueEntry(status, title, meaning, remedy);
  }

  @Override
  public CatalogueEntry entry() {
    return entry;
  }
}
