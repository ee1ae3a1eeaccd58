package annex.access.token;

import org.springframework.security.oauth2.jwt.JwtException;

/** The issuer has not answered yet: no token can be verified, whether it is good or not. */
public final class KeysAway extends JwtException {

  private static final long serialVersionUID = 1L;

  KeysAway(Throwable cause) {
    super("The issuer of tokens cannot be reached.", cause);
  }
}
