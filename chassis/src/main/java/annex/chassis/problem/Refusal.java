package annex.chassis.problem;

import annex.chassis.check.Fault;
import annex.contracts.problem.ProblemType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request is refused; the caller gets a problem document of this type and nothing is changed. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemType type;
  private final @Nullable String rule;
  private final transient List<Fault> faults;

  public Refusal(ProblemType type, String detail) {
    this(type, detail, null, List.of());
  }

  public Refusal(ProblemType type, String detail, @Nullable String rule, List<Fault> faults) {
    super(detail, null, false, false);
    this.type = type;
    this.rule = rule;
    this.faults = List.copyOf(faults);
  }

  /** The kind of problem. */
  public ProblemType type() {
    return type;
  }

  /** What is wrong this time. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** The rule of the annex that refuses, or null. */
  public @Nullable String rule() {
    return rule;
  }

  /** What is wrong where in the body; empty where the body is not at fault. */
  public List<Fault> faults() {
    return faults;
  }
}
