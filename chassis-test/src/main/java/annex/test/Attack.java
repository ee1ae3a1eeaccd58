package annex.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.PlainJWT;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A request that must be refused.
 *
 * @param name what is wrong with it
 * @param token that it brings, if it does
 * @param status that refuses it
 */
public record Attack(String name, Optional<String> token, int status) {

  private static final String OTHER_ESTABLISHMENT = "QQQ";

  /** Somebody whom nobody trusts. A key takes a second to make, and one is enough. */
  private static final class Stranger {
    private static final RSAKey KEY = key();

    private static RSAKey key() {
      try (var issuer = new TestIssuer()) {
        return issuer.key();
      }
    }
  }

  /**
   * Everything that is tried on an endpoint.
   *
   * @param scope that it asks for, if it asks for one
   * @param establishment whether it asks who may know of the establishment
   */
  public static List<Attack> on(Optional<String> scope, boolean establishment) {
    var attacks = new ArrayList<>(List.of(new Attack("no token", Optional.empty(), 401)));
    attacks.add(refused("expired", issuer().token(claims -> claims.expirationTime(ago(3600)))));
    attacks.add(
        refused("not yet valid", issuer().token(claims -> claims.notBeforeTime(ago(-3600)))));
    attacks.add(refused("another issuer", another()));
    attacks.add(refused("another issuer's key", anothersKey()));
    attacks.add(refused("alg none", new PlainJWT(issuer().claims(_ -> {})).serialize()));
    attacks.add(refused("HS256 with the public key", publicKeyAsSecret()));
    attacks.add(refused("tampered", tampered()));
    attacks.add(refused("wrong audience", issuer().token(claims -> claims.audience("other"))));
    attacks.add(refused("not a token", "nonsense"));
    scope.ifPresent(
        needed -> attacks.add(new Attack("wrong scope", Optional.of(allBut(needed)), 403)));
    if (establishment) {
      attacks.add(
          new Attack(
              "another establishment",
              Optional.of(
                  issuer()
                      .token(
                          claims -> claims.claim("establishments", List.of(OTHER_ESTABLISHMENT)))),
              404));
      attacks.add(
          new Attack(
              "no establishment",
              Optional.of(issuer().token(claims -> claims.claim("establishments", null))),
              404));
    }
    return List.copyOf(attacks);
  }

  private static TestIssuer issuer() {
    return TestIssuer.shared();
  }

  private static Attack refused(String name, String token) {
    return new Attack(name, Optional.of(token), 401);
  }

  private static Date ago(long seconds) {
    return Date.from(Instant.now().minusSeconds(seconds));
  }

  private static String another() {
    return issuer().token(claims -> claims.issuer("http://127.0.0.1:1"));
  }

  private static String anothersKey() {
    try {
      var header =
          new JWSHeader.Builder(JWSAlgorithm.RS256)
              .keyID(issuer().key().getKeyID())
              .type(new JOSEObjectType("at+jwt"))
              .build();
      return TestIssuer.signed(header, issuer().claims(_ -> {}), new RSASSASigner(Stranger.KEY));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String publicKeyAsSecret() {
    try {
      var header =
          new JWSHeader.Builder(JWSAlgorithm.HS256)
              .keyID(issuer().key().getKeyID())
              .type(new JOSEObjectType("at+jwt"))
              .build();
      var secret = issuer().key().toRSAPublicKey().getEncoded();
      return TestIssuer.signed(header, issuer().claims(_ -> {}), new MACSigner(secret));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The claims of a token for everything, under the signature of one for nothing. */
  private static String tampered() {
    var nothing = issuer().token(claims -> claims.claim("scope", "")).split("\\.", -1);
    var everything = issuer().token(_ -> {}).split("\\.", -1);
    return nothing[0] + "." + everything[1] + "." + nothing[2];
  }

  private static String allBut(String scope) {
    return issuer()
        .token(claims -> {
          var all = String.valueOf(claims.getClaims().get("scope"));
          claims.claim(
              "scope",
              Arrays.stream(all.split(" ", -1))
                  .filter(one -> !one.equals(scope))
                  .collect(Collectors.joining(" ")));
        });
  }
}
