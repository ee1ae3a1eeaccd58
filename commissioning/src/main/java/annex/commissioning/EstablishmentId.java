package annex.commissioning;

import java.util.regex.Pattern;

/** Agency code of an establishment: three capital letters, such as {@code WMI} for HMP Wymott. */
public record EstablishmentId(String code) {

  private static final Pattern AGENCY_CODE = Pattern.compile("[A-Z]{3}");

  public EstablishmentId {
    if (!AGENCY_CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("an agency code is three capital letters, such as WMI");
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
