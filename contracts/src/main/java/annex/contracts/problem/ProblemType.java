package annex.contracts.problem;

import java.util.Locale;

/**
 * A kind of problem, and its entry in the published catalogue. Whoever adds problems adds an enum
 * of them with a {@link CatalogueGroup}: the name of a constant makes its code, and all of them
 * make the catalogue.
 */
public interface ProblemType {

  /** The name of the constant, such as {@code BODY_MALFORMED}. */
  String name();

  /** What the catalogue says of it. */
  CatalogueEntry entry();

  /** The stable code, in kebab case, such as {@code body-malformed}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The HTTP status that it is answered with. */
  default int status() {
    return entry().status();
  }

  /** One sentence for a person, the same for every problem of this type. */
  default String title() {
    return entry().title();
  }
}
