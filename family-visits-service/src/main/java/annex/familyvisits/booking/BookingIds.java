package annex.familyvisits.booking;

/** Where the random parts of booking ids come from; no two are the same. */
@FunctionalInterface
public interface BookingIds {

  /** Up to 32 small letters and digits. */
  String next();
}
