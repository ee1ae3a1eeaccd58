package annex.familyvisits.entitlement;

import java.util.regex.Pattern;

/**
 * The number of a prisoner, such as {@code A0001AA}. It says nothing of itself in logs.
 *
 * @param value the number
 */
public record PrisonerNumber(String value) {

  /** How it is written. */
  public static final Pattern NOTATION = Pattern.compile("[A-Z]\\d{4}[A-Z]{2}");

  public PrisonerNumber {
    if (!NOTATION.matcher(value).matches()) {
      throw new IllegalArgumentException("a prisoner number is written such as A0001AA");
    }
  }

  @Override
  public String toString() {
    return "a prisoner";
  }
}
