package annex.commissioning.notice.web;

import annex.contracts.problem.ProblemType;
import java.util.Locale;

/** What can be wrong with a request about a Notice of Change. */
public enum NoticeProblem implements ProblemType {
  SECTION_NOT_COMMENCED(404, "The section has not commenced: there is nothing to change yet."),
  NOTICE_OF_CHANGE_UNKNOWN(404, "The section has no Notice of Change with this number."),
  BASE_SUPERSEDED(409, "The section has changed since the version that the change is made for."),
  NOTICE_OF_CHANGE_NOT_OPEN(409, "The Notice of Change has been agreed or has ended otherwise."),
  STEP_FOR_THE_OTHER_PARTY(409, "This step is for the other party to the agreement."),
  STEPS_COLLIDED(409, "Others took a step at the same moment; look again, then try again."),
  CHANGE_REFUSED(422, "The change breaks rules of the annex."),
  CHANGES_NOTHING(422, "The section would be as it is.");

  private final int status;
  private final String title;

  NoticeProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
