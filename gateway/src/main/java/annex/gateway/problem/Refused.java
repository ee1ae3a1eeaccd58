package annex.gateway.problem;

import annex.contracts.problem.ProblemType;

/** The gateway refuses a request with a problem of this type. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemType type;

  public Refused(ProblemType type, String detail) {
    super(detail, null, false, false);
    this.type = type;
  }

  /** The kind of problem. */
  public ProblemType type() {
    return type;
  }
}
