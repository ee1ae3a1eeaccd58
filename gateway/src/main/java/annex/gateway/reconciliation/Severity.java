package annex.gateway.reconciliation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a contradiction weighs; the heaviest comes first. */
public enum Severity {
  /** Within one table or one statement, where the arithmetic must hold. */
  ERROR,
  /** Between tables that should tell the same. */
  WARNING,
  /** What other dates, other bases or rounding may explain. */
  INFO;

  /** The name on the wire, such as {@code warning}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The severity with this code, if there is one. */
  public static Optional<Severity> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
