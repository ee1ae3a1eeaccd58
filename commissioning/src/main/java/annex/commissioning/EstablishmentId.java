package annex.commissioning;

import annex.contracts.IsoText;

/** Agency code of an establishment: three capital letters, such as {@code WMI} for HMP Wymott. */
public record EstablishmentId(String code) {

  public EstablishmentId {
    if (!IsoText.isAgencyCode(code)) {
      throw new IllegalArgumentException("an agency code is three capital letters, such as WMI");
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
