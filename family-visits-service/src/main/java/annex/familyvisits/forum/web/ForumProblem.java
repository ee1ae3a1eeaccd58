package annex.familyvisits.forum.web;

import annex.contracts.problem.CatalogueEntry;
import annex.contracts.problem.CatalogueGroup;
import annex.contracts.problem.ProblemType;

/** What can be wrong with a request about family forums. */
@CatalogueGroup("Family forums")
enum ForumProblem implements ProblemType {
  FORUM_UNKNOWN(
      404,
      "The establishment has no family forum of this number.",
      "No forum has this number here.",
      "Look at the list of forums."),
  FORUM_ACTION_UNKNOWN(
      404,
      "The forum has no action of this number.",
      "No action that was agreed there has this number.",
      "Read the forum, which lists them."),
  FORUM_STANDS_OTHERWISE(
      409,
      "The forum stands where this step cannot be taken.",
      "It is held or cancelled already. Nothing was changed.",
      "Read the forum; plan another one, or correct what was recorded of this one by naming its"
          + " state in If-Match."),
  FORUM_TO_COME(
      409,
      "The forum has not been held yet.",
      "That it was held, and what was agreed, is recorded from its date on.",
      "Record it on the day or later."),
  FORUM_ACTION_DONE(
      409,
      "The action was done on another day.",
      "It is recorded as done already. Nothing was changed.",
      "Read the forum."),
  FORUM_DATE_REFUSED(
      422,
      "The date does not fit the forum.",
      "It lies before the forum, or is to come. Nothing was changed.",
      "Give a date between the two that the detail names."),
  FORUM_DATE_FAR_FROM_PLAN(
      422,
      "The date lies far from the day that the forum was planned for.",
      "More than 31 days are taken for a slip. Nothing was recorded.",
      "Give the day on which it was held, or plan the forum for that day first.");

  private final CatalogueEntry entry;

  ForumProblem(int status, String title, String meaning, String remedy) {
    this.entry = new CatalogueEntry(status, title, meaning, remedy);
  }

  @Override
  public CatalogueEntry entry() {
    return entry;
  }
}
