package annex.familyvisits.entitlement;

import annex.familyvisits.session.VisitKind;
import java.util.List;
import java.util.Locale;

/** What a prisoner has in a month. */
public enum Entitlement {
  SOCIAL("VIS-1"),
  PRIVILEGE("VIS-2"),
  VIDEO("VIS-3"),
  /** In place of visiting orders; spent elsewhere. */
  PHONE_CREDIT("VIS-10"),
  /** Never limited, and recorded so that a prisoner is not in two places. */
  LEGAL("VIS-7");

  private final String rule;

  Entitlement(String rule) {
    this.rule = rule;
  }

  /** The rule that says so. */
  public String rule() {
    return rule;
  }

  /** The name on the wire, such as {@code phone-credit}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether there is a limit to it. */
  public boolean limited() {
    return this != LEGAL;
  }

  /** What a visit of this kind is taken from, the first first. */
  static List<Entitlement> spentBy(VisitKind kind) {
    return switch (kind) {
      case SOCIAL -> List.of(SOCIAL, PRIVILEGE);
      case VIDEO -> List.of(VIDEO);
      case LEGAL -> List.of(LEGAL);
    };
  }
}
