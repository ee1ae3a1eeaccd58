package annex.chassis.json;

import annex.chassis.check.Fault;
import annex.contracts.problem.CommonProblem;
import java.util.List;

/** A body that cannot be taken: not JSON at all, of another shape, or with impossible values. */
public final class InvalidBody extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final CommonProblem problem;
  private final transient List<Fault> faults;

  private InvalidBody(CommonProblem problem, String detail, List<Fault> faults) {
    super(detail);
    this.problem = problem;
    this.faults = List.copyOf(faults);
  }

  /** The text is no JSON document. */
  static InvalidBody malformed(String detail) {
    return new InvalidBody(CommonProblem.BODY_MALFORMED, detail, List.of());
  }

  /** The document has these faults; one fault of shape makes it one of shape. */
  static InvalidBody of(List<Fault> faults) {
    boolean shape = faults.stream().anyMatch(fault -> fault.kind() == Fault.Kind.SHAPE);
    return new InvalidBody(
        shape ? CommonProblem.BODY_INVALID : CommonProblem.VALUES_REFUSED,
        faults.size() == 1 ? "One thing is wrong." : faults.size() + " things are wrong.",
        faults);
  }

  /** Which kind of problem it is. */
  public CommonProblem problem() {
    return problem;
  }

  /** What is wrong where; empty where the text is no JSON document. */
  public List<Fault> faults() {
    return faults;
  }
}
