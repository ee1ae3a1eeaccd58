package annex.contracts.problem;

/**
 * A kind of problem from the published catalogue. Its code never changes its meaning; its title may
 * be worded better.
 */
public interface ProblemType {

  /** The stable code, in kebab case, such as {@code body-malformed}. */
  String code();

  /** The HTTP status that it is answered with. */
  int status();

  /** One sentence for a person, the same for every problem of this type. */
  String title();
}
