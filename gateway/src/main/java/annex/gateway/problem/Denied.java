package annex.gateway.problem;

import annex.access.Denial;

/** A request was denied. */
public final class Denied extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Denial denial;

  public Denied(Denial denial) {
    super(denial.detail(), null, false, false);
    this.denial = denial;
  }

  /** What is said to whoever asked. */
  public Denial denial() {
    return denial;
  }
}
