package annex.gateway.problem;

import annex.contracts.problem.ProblemType;
import java.util.Locale;

/** What only the gateway refuses. */
public enum GatewayProblem implements ProblemType {
  ANNEX_UNKNOWN(404, "No annex of this establishment is known."),
  TOO_MANY_STREAMS(429, "Too many streams are open."),
  NOT_CAUGHT_UP(503, "The gateway is still reading the annexes.");

  private final int status;
  private final String title;

  GatewayProblem(int status, String title) {
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
