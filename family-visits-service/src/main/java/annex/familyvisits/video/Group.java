package annex.familyvisits.video;

import java.util.Locale;

/** In which order prisoners have video visits (VIS-4). */
public enum Group {
  NO_SOCIAL_VISITS,
  FAMILY_DOES_NOT_TRAVEL,
  OTHERS;

  /** The name on the wire, such as {@code no-social-visits}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
