package annex.gateway.access;

import org.jspecify.annotations.Nullable;

/** The token in the header {@code Authorization} (RFC 6750). */
public final class Bearer {

  private static final String SCHEME = "Bearer ";

  private Bearer() {}

  /** The token in the header's value, null where the value holds none. */
  public static @Nullable String token(@Nullable String authorization) {
    return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? authorization.substring(SCHEME.length())
        : null;
  }
}
