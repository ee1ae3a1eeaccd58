package annex.identity.tokens;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** A program that asks for a token without naming scopes gets all that it may have. */
public final class AllScopesUnlessAsked implements AuthenticationConverter {

  private final AuthenticationConverter plain =
      new OAuth2ClientCredentialsAuthenticationConverter();

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    return plain.convert(request) instanceof OAuth2ClientCredentialsAuthenticationToken asked
        ? withScopes(asked)
        : null;
  }

  private static Authentication withScopes(OAuth2ClientCredentialsAuthenticationToken asked) {
    boolean named = !asked.getScopes().isEmpty();
    return !named
            && asked.getPrincipal() instanceof OAuth2ClientAuthenticationToken client
            && client.getRegisteredClient() != null
        ? new OAuth2ClientCredentialsAuthenticationToken(
            client, client.getRegisteredClient().getScopes(), asked.getAdditionalParameters())
        : asked;
  }
}
