package annex.commissioning.notice.web;

import annex.contracts.problem.CatalogueEntry;
import annex.contracts.problem.CatalogueGroup;
import annex.contracts.problem.ProblemType;

/** What can be wrong with a request about a Notice of Change. */
@CatalogueGroup("Notices of Change")
public enum NoticeProblem implements ProblemType {
  SECTION_NOT_COMMENCED(
      404,
      "The section has not commenced: there is nothing to change yet.",
      "The establishment has no section in this area. Nothing was recorded.",
      "Commence the section first."),
  NOTICE_OF_CHANGE_UNKNOWN(
      404,
      "The section has no Notice of Change with this number.",
      "The number has not been given.",
      "Look at the list of Notices of Change."),
  BASE_SUPERSEDED(
      409,
      "The section has changed since the version that the change is made for.",
      "Another Notice of Change has taken effect since. This one is not recorded, or stays"
          + " proposed.",
      "Read the last version of the section, and propose the change anew for it."),
  NOTICE_OF_CHANGE_NOT_OPEN(
      409,
      "The Notice of Change has been agreed or has ended otherwise.",
      "It was agreed, rejected or withdrawn, and stands as it was.",
      "Read it: its field decided tells how it ended."),
  STEP_FOR_THE_OTHER_PARTY(
      409,
      "This step is for the other party to the agreement.",
      "Who proposed may withdraw, and the other party agree or reject (GOV-2). Nothing was"
          + " changed.",
      "Leave the step to the other party."),
  STEPS_COLLIDED(
      409,
      "Others took a step at the same moment; look again, then try again.",
      "Others were quicker again and again. Nothing was changed by this request.",
      "Read it again, and repeat the step if it is still wanted."),
  CHANGE_REFUSED(
      422,
      "The change breaks rules of the annex.",
      "The section that the patch makes, its date or its certification breaks rules. Nothing was"
          + " recorded.",
      "Mend what errors[] names, each with its rule."),
  CHANGES_NOTHING(
      422,
      "The section would be as it is.",
      "The patch leaves every value as it is. Nothing was recorded.",
      "Compare the patch with the last version of the section.");

  private final CatalogueEntry entry;

  NoticeProblem(int status, String title, String meaning, String remedy) {
    this.entry = new CatalogueEntry(status, title, meaning, remedy);
  }

  @Override
  public CatalogueEntry entry() {
    return entry;
  }
}
