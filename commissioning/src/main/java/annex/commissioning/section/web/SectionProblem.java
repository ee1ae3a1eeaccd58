package annex.commissioning.section.web;

import annex.contracts.problem.ProblemType;
import java.util.Locale;

/** What can be wrong with a request about a section. */
public enum SectionProblem implements ProblemType {
  NOTHING_IN_FORCE(404, "No version of the section was in force then, as far as was known."),
  VERSION_UNKNOWN(404, "The section has no version with this number."),
  COMMENCED_OTHERWISE(409, "The section has commenced with another body or from another date."),
  SECTION_TOO_LARGE(413, "The section's body is larger than a section can be."),
  RULES_BROKEN(422, "The body breaks rules of the annex.");

  private final int status;
  private final String title;

  SectionProblem(int status, String title) {
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
