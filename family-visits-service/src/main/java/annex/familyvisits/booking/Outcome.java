package annex.familyvisits.booking;

import java.util.Locale;

/** What became of a visit that was to be had. */
public enum Outcome {
  ATTENDED(true),
  ENDED_EARLY(true),
  VISITOR_NO_SHOW(true),
  PRISONER_REFUSED(true),
  /** For a reason of the establishment's: the prisoner has his entitlement back. */
  NOT_HELD(false);

  private final boolean spends;

  Outcome(boolean spends) {
    this.spends = spends;
  }

  /** Whether the entitlement is used. */
  public boolean spends() {
    return spends;
  }

  /** The name on the wire, such as {@code visitor-no-show}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
