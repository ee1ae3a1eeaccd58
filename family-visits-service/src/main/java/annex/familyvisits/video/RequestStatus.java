package annex.familyvisits.video;

import java.util.Locale;

/** Where a request for a video visit stands. */
public enum RequestStatus {
  /** It is in line. */
  WAITING,
  /** It is in line no more: a place is being kept for it, and it is not known yet whether. */
  OFFERING,
  /** A place is kept for it. */
  OFFERED,
  /** The place was taken: it is a booking. */
  GRANTED,
  /** Its days are over. */
  LAPSED,
  /** Whoever asked wants it no more. */
  WITHDRAWN;

  /** Whether it may still come to a visit. */
  public boolean open() {
    return this == WAITING || this == OFFERING || this == OFFERED;
  }

  /** The name on the wire; an offer that is being made is not there yet. */
  public String code() {
    return (this == OFFERING ? WAITING : this).name().toLowerCase(Locale.ROOT);
  }
}
