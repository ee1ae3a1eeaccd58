package annex.identity.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * The sign-ins whose code has not been turned into a token yet, or has been a moment ago. A token
 * itself is kept nowhere: it says all that there is to know of it.
 */
public final class SignInsUnderWay implements OAuth2AuthorizationService {

  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final int AT_MOST = 10_000;

  private final Cache<String, OAuth2Authorization> byId =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(AT_MOST).build();

  @Override
  public void save(OAuth2Authorization authorization) {
    if (AuthorizationGrantType.AUTHORIZATION_CODE.equals(
        authorization.getAuthorizationGrantType())) {
      byId.put(authorization.getId(), authorization);
    }
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    byId.invalidate(authorization.getId());
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return byId.getIfPresent(id);
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    return byId.asMap().values().stream()
        .filter(one -> one.getToken(token) != null || token.equals(one.getAttribute("state")))
        .findFirst()
        .orElse(null);
  }
}
