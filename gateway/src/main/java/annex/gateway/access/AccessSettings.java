package annex.gateway.access;

import annex.access.token.TokenRules;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose tokens are taken.
 *
 * @param issuer URL of an OpenID Connect issuer, as it stands in its tokens
 * @param audience that tokens must be meant for
 * @param skew by how much the issuer's clock may differ from ours
 * @param remembered how many verified tokens are known again
 * @param requestsPerSecond of one client, plain reads of an annex that are answered on the
 *     connection left out
 * @param plainReadsPerSecond of one client, plain reads of an annex alone
 */
@ConfigurationProperties("annex.access")
record AccessSettings(
    String issuer,
    String audience,
    Duration skew,
    int remembered,
    int requestsPerSecond,
    int plainReadsPerSecond) {

  TokenRules rules() {
    return new TokenRules(issuer, audience, skew, remembered);
  }

  CallerLimits limits() {
    return new CallerLimits(requestsPerSecond, plainReadsPerSecond);
  }
}
