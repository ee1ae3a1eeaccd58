package annex.familyvisits.video;

import java.util.Locale;

/** What happens to a request for a video visit. */
public enum Happened {
  RECEIVED,
  OFFERED,
  GRANTED,
  DECLINED,
  /** An offer came to nothing, and the request waits on; or its days are over. */
  LAPSED,
  WITHDRAWN;

  /** The name on the wire, such as {@code received}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
