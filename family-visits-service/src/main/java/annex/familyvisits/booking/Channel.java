package annex.familyvisits.booking;

import java.util.Locale;

/** How a visit is booked (VIS-8). */
public enum Channel {
  TELEPHONE,
  ONLINE,
  STAFF;

  /** The name on the wire, such as {@code telephone}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
