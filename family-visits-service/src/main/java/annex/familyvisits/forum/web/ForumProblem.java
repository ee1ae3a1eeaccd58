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
      "Read the forum; plan another one."),
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
      "It is to come, lies before the forum, or far from the day that it was planned for.",
      "Give a date as the detail says. Nothing was changed.");

  private final CatalogueEntry entry;

  ForumProblem(int status, String title, String meaning, String remedy) {
    this.entry = new CatalogueEntry(status, title, meaning, remedy);
  }

  @Override
  public CatalogueEntry entry() {
    return entry;
  }
}
