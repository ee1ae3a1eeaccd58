package annex.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A side of the agreement. Most callers, an agency for one, are none. */
public enum Party {
  /** Who commissions the services of the prison. */
  COMMISSIONER,

  /** Who provides them: HMPS. */
  PROVIDER;

  /** As it stands in the claim {@code party}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The party with this code. */
  public static Optional<Party> of(String code) {
    return Arrays.stream(values()).filter(party -> party.code().equals(code)).findFirst();
  }
}
