package annex.access.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the issuer, found by OpenID Connect discovery when they are fetched ahead, or when
 * the first token comes. They are kept, fetched again before they are too old, and kept on when the
 * issuer is away: verifying a token waits for no network.
 */
final class IssuerKeys implements JWKSetSource<SecurityContext> {

  private static final Duration KEPT = Duration.ofMinutes(15);
  private static final Duration FETCHED_WITHIN = Duration.ofSeconds(5);
  private static final Duration OUTAGE_BORNE = Duration.ofHours(24);

  /** Tokens with keys that nobody knows make no more calls of the issuer than this. */
  private static final Duration ASKED_AT_MOST_EVERY = Duration.ofSeconds(10);

  private static final int LARGEST_ANSWER = 256 * 1024;

  private final String issuer;
  private final ResourceRetriever retriever =
      new DefaultResourceRetriever(2_000, 2_000, LARGEST_ANSWER);
  private volatile @Nullable URL keysAt;
  private volatile boolean everFound;

  private final JWKSource<SecurityContext> kept =
      JWKSourceBuilder.create(this)
          .cache(KEPT.toMillis(), FETCHED_WITHIN.toMillis())
          .refreshAheadCache(true)
          .rateLimited(ASKED_AT_MOST_EVERY.toMillis())
          .outageTolerant(OUTAGE_BORNE.toMillis())
          .build();

  IssuerKeys(String issuer) {
    this.issuer = issuer;
  }

  /** The keys, kept. */
  JWKSource<SecurityContext> kept() {
    return kept;
  }

  /**
   * Fetches the keys unless they are known. An issuer that does not answer is asked for nothing
   * more, so that a token which comes right after may still ask.
   *
   * @return whether they are known
   */
  boolean fetch() {
    if (everFound) {
      return true;
    }
    try {
      var _ = keysAt();
      var _ = kept.get(new JWKSelector(new JWKMatcher.Builder().build()), null);
    } catch (IOException | ParseException | IllegalArgumentException | KeySourceException e) {
      return false;
    }
    return everFound;
  }

  /** Whether the issuer has ever answered. */
  boolean everFound() {
    return everFound;
  }

  @Override
  public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long now, SecurityContext context)
      throws JWKSetUnavailableException {
    try {
      var keys = JWKSet.parse(retriever.retrieveResource(keysAt()).getContent());
      everFound = true;
      return keys;
    } catch (IOException | ParseException | IllegalArgumentException e) {
      keysAt = null;
      throw new JWKSetUnavailableException("No keys from " + issuer, e);
    }
  }

  private URL keysAt() throws IOException, ParseException {
    var known = keysAt;
    if (known != null) {
      return known;
    }
    var discovery = URI.create(issuer + "/.well-known/openid-configuration").toURL();
    var metadata = JSONObjectUtils.parse(retriever.retrieveResource(discovery).getContent());
    if (!issuer.equals(JSONObjectUtils.getString(metadata, "issuer"))) {
      throw new IOException("Another issuer answers at " + issuer);
    }
    var named = JSONObjectUtils.getURI(metadata, "jwks_uri");
    if (named == null) {
      throw new IOException("The issuer names no keys: " + issuer);
    }
    var found = named.toURL();
    keysAt = found;
    return found;
  }

  @Override
  public void close() {
    // nothing is held open
  }
}
