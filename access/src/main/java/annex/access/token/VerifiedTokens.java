package annex.access.token;

import annex.access.Caller;
import annex.access.partner.Partners;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Verifies access tokens, and knows again by its hash a token that it has verified, until that
 * expires.
 */
public final class VerifiedTokens {

  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

  private final IssuerKeys keys;
  private final NimbusJwtDecoder decoder;
  private final Clock clock;
  private final Partners partners = new Partners();
  private final Cache<ByteBuffer, Recognised> known;

  /**
   * A token that was verified.
   *
   * @param until when it expires: from then on it is none
   */
  public record Recognised(Caller caller, Instant until) {}

  /**
   * Verifies the tokens of one issuer.
   *
   * @param rules what a token has to fulfil
   * @param clock tells when a token has expired
   */
  public VerifiedTokens(TokenRules rules, Clock clock) {
    this.keys = new IssuerKeys(rules.issuer());
    this.decoder = decoder(keys, rules, clock);
    this.clock = clock;
    this.known = Caffeine.newBuilder().maximumSize(rules.remembered()).build();
  }

  private static NimbusJwtDecoder decoder(IssuerKeys keys, TokenRules rules, Clock clock) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            new JOSEObjectType("at+jwt"), JOSEObjectType.JWT, null));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys.kept()));
    processor.setJWTClaimsSetVerifier((_, _) -> {});
    var decoder = new NimbusJwtDecoder(processor);
    var times = new JwtTimestampValidator(rules.skew());
    times.setClock(clock);
    List<OAuth2TokenValidator<Jwt>> checks =
        List.of(
            times,
            VerifiedTokens::expires,
            new JwtIssuerValidator(rules.issuer()),
            new JwtAudienceValidator(rules.audience()));
    decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(checks));
    return decoder;
  }

  private static OAuth2TokenValidatorResult expires(Jwt token) {
    return token.getExpiresAt() == null
        ? OAuth2TokenValidatorResult.failure(
            new OAuth2Error("invalid_token", "It never expires.", null))
        : OAuth2TokenValidatorResult.success();
  }

  /**
   * Fetches the keys of the issuer unless they are known.
   *
   * @return whether they are known
   */
  boolean fetchKeys() {
    return keys.fetch();
  }

  /**
   * Who calls with a token that has been verified here before; makes no call and waits for none.
   */
  public Optional<Caller> recognise(String token) {
    return recognised(token).map(Recognised::caller);
  }

  /** The same with the moment at which it ends. */
  public Optional<Recognised> recognised(String token) {
    return Optional.ofNullable(known.getIfPresent(hash(token)))
        .filter(verified -> clock.instant().isBefore(verified.until()));
  }

  /**
   * Who calls with a token. May fetch the keys of the issuer when they are not known.
   *
   * @throws BadJwtException when the token is not valid
   * @throws KeysAway when the issuer has never answered, so that nothing can be said
   */
  public Caller verify(String token) {
    return recognise(token).orElseGet(() -> remember(token));
  }

  private Caller remember(String token) {
    var verified = decode(token);
    try {
      var caller = partners.limit(CallerClaims.of(verified));
      known.put(
          hash(token), new Recognised(caller, Objects.requireNonNull(verified.getExpiresAt())));
      return caller;
    } catch (IllegalArgumentException e) {
      throw new BadJwtException(String.valueOf(e.getMessage()), e);
    }
  }

  private Jwt decode(String token) {
    try {
      return decoder.decode(token);
    } catch (BadJwtException e) {
      throw e;
    } catch (JwtException e) {
      if (!keys.everFound()) {
        throw new KeysAway(e);
      }
      throw new BadJwtException("None of the issuer's keys has signed it.", e);
    }
  }

  private static ByteBuffer hash(String token) {
    try {
      return ByteBuffer.wrap(
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }
}
