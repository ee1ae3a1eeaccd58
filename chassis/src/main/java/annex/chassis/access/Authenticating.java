package annex.chassis.access;

import annex.access.token.KeysAway;
import annex.access.token.VerifiedTokens;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Finds out who calls with a bearer token. */
final class Authenticating implements AuthenticationManager {

  private final VerifiedTokens tokens;

  Authenticating(VerifiedTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    var token = ((BearerTokenAuthenticationToken) authentication).getToken();
    try {
      return new CallerAuthentication(tokens.verify(token));
    } catch (KeysAway e) {
      throw new IssuerAway(e);
    } catch (BadJwtException e) {
      throw new InvalidBearerTokenException("The token is not valid.", e);
    }
  }
}
