package annex.local.load;

import annex.contracts.problem.Problem.BodyError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a file of a package. */
public sealed interface Outcome {

  /** The section is commenced. */
  record Commenced() implements Outcome {}

  /** The section was commenced before, with the same body. */
  record AlreadyThere() implements Outcome {}

  /** The package has no such file. */
  record Missing() implements Outcome {}

  /**
   * The file or its body was refused.
   *
   * @param code of the problem, such as {@code rule-broken}
   * @param rule of the annex that refused, if one did
   * @param detail what is wrong, in a sentence
   * @param errors what is wrong where
   */
  record Refused(String code, @Nullable String rule, String detail, List<BodyError> errors)
      implements Outcome {}

  /** Nobody answered, or nothing that makes sense; trying again may help. */
  record Unanswered(String why) implements Outcome {}
}
