package annex.local.load;

import annex.contracts.problem.Problem.BodyError;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What became of a file of a package. */
public sealed interface Outcome {

  /** The section is commenced. */
  record Commenced() implements Outcome {}

  /**
   * The section is changed: both parties agreed.
   *
   * @param notice number of the Notice of Change
   * @param version number of the version that is its effect
   */
  record Agreed(int notice, int version) implements Outcome {}

  /** The section was commenced or changed before, with the same body from the same date. */
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
      implements Outcome {

    /** The same with other pointers. */
    Refused at(UnaryOperator<String> place) {
      return new Refused(
          code,
          rule,
          detail,
          errors.stream()
              .map(e -> new BodyError(place.apply(e.pointer()), e.message(), e.rule()))
              .toList());
    }
  }

  /** Nobody answered, or nothing that makes sense; trying again may help. */
  record Unanswered(String why) implements Outcome {}

  /**
   * It builds on a file that is not there, and was not tried.
   *
   * @param on name of that file
   */
  record HeldBack(String on) implements Outcome {}

  /** Whether the platform is without what the file brings. */
  default boolean failed() {
    return switch (this) {
      case Commenced _, Agreed _, AlreadyThere _, Missing _ -> false;
      case Refused _, Unanswered _, HeldBack _ -> true;
    };
  }
}
