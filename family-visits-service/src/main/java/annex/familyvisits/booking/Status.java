package annex.familyvisits.booking;

import annex.familyvisits.entitlement.Entry.State;
import java.util.Locale;

/** Where a booking stands. */
public enum Status {
  /** A place is kept for some minutes. */
  HELD,
  /** The visit is to be had. */
  BOOKED,
  CANCELLED,
  /** Nobody confirmed it in time. */
  EXPIRED,
  /** Another booking has taken its place. */
  RESCHEDULED,
  /** Its outcome is recorded. */
  COMPLETED;

  /** Whether it takes a place. */
  public boolean takesPlace() {
    return this == HELD || this == BOOKED;
  }

  /** The name on the wire, such as {@code booked}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What becomes of the entitlement when a booking ends so. */
  State settled(boolean spends) {
    return switch (this) {
      case HELD, BOOKED -> State.HELD;
      case CANCELLED, RESCHEDULED -> State.RETURNED;
      case EXPIRED -> State.EXPIRED;
      case COMPLETED -> spends ? State.USED : State.RETURNED;
    };
  }
}
