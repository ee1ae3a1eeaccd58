package annex.identity.tokens;

import annex.access.token.CallerClaims;
import annex.identity.clients.Clients;
import annex.identity.clients.Granted;
import annex.identity.keys.SigningKeys;
import java.util.HashSet;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Writes into an access token what the file of clients grants to whom it is issued. */
public final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  private final Clients clients;
  private final SigningKeys keys;
  private final String audience;

  public TokenClaims(Clients clients, SigningKeys keys, String audience) {
    this.clients = clients;
    this.keys = keys;
    this.audience = audience;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    context.getJwsHeader().keyId(keys.signing());
    if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      return;
    }
    var granted = granted(context);
    var scopes = new HashSet<>(context.getAuthorizedScopes());
    scopes.retainAll(granted.scopes());
    context.getJwsHeader().type("at+jwt");
    context
        .getClaims()
        .audience(List.of(audience))
        .claim("client_id", context.getRegisteredClient().getClientId())
        .claim("scope", String.join(" ", scopes.stream().sorted().toList()))
        .claim(CallerClaims.ESTABLISHMENTS, granted.establishments());
    granted.agency().ifPresent(agency -> context.getClaims().claim(CallerClaims.AGENCY, agency));
    granted.party().ifPresent(party -> context.getClaims().claim(CallerClaims.PARTY, party));
  }

  private Granted granted(JwtEncodingContext context) {
    boolean program =
        AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType());
    var person = context.getPrincipal();
    var found =
        program || person == null
            ? clients.grantedToClient(context.getRegisteredClient().getClientId())
            : clients.grantedToPerson(person.getName());
    return found.orElseThrow(
        () -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
  }
}
