package annex.access.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import annex.access.Establishments;
import annex.access.Party;
import annex.test.MovedClock;
import annex.test.TestIssuer;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.BadJwtException;

class VerifiedTokensTest {

  private static final TestIssuer ISSUER = new TestIssuer();
  private static final TestIssuer OTHER = new TestIssuer();

  private final VerifiedTokens tokens = tokens(Clock.systemUTC());

  @AfterAll
  static void end() {
    ISSUER.close();
    OTHER.close();
  }

  @Test
  void a_good_token_says_who_calls_and_what_they_may_do() {
    var token =
        ISSUER.token(claims ->
            claims
                .subject("someone")
                .claim("client_id", "pops")
                .claim("scope", List.of("family-visits.read", "family-visits.write"))
                .claim("establishments", List.of("WMI"))
                .claim("agency", "pops")
                .claim("party", "provider"));

    var caller = tokens.verify(token);

    assertThat(caller.client()).isEqualTo("pops");
    assertThat(caller.subject()).isEqualTo("someone");
    assertThat(caller.agency()).contains("pops");
    assertThat(caller.party()).contains(Party.PROVIDER);
    assertThat(caller.establishments()).isEqualTo(Establishments.of(Set.of("WMI")));
    assertThat(caller.scopes())
        .containsExactlyInAnyOrder("family-visits.read", "family-visits.write");
  }

  @Test
  void claims_that_are_not_there_grant_nothing() {
    var token =
        ISSUER.token(claims ->
            claims.claim("scope", null).claim("establishments", null).claim("party", null));

    var caller = tokens.verify(token);

    assertThat(caller.scopes()).isEmpty();
    assertThat(caller.establishments().cover("WMI")).isFalse();
    assertThat(caller.party()).isEmpty();
  }

  @Test
  void the_scopes_of_other_issuers_are_understood_too() {
    var token =
        ISSUER.token(claims ->
            claims
                .claim("scope", null)
                .claim("client_id", null)
                .claim("azp", "portal")
                .claim("scp", List.of("annex.read")));

    var caller = tokens.verify(token);

    assertThat(caller.client()).isEqualTo("portal");
    assertThat(caller.scopes()).containsExactly("annex.read");
  }

  @Test
  void a_token_that_has_expired_is_refused() {
    refuses(claims ->
        claims
            .issueTime(Date.from(Instant.now().minusSeconds(600)))
            .expirationTime(Date.from(Instant.now().minusSeconds(31))));
  }

  @Test
  void clocks_may_differ_a_little() {
    var token =
        ISSUER.token(claims ->
            claims
                .issueTime(Date.from(Instant.now().minusSeconds(600)))
                .expirationTime(Date.from(Instant.now().minusSeconds(20))));

    assertThat(tokens.verify(token).client()).isEqualTo("tester");
  }

  @Test
  void a_token_of_tomorrow_is_refused_today() {
    refuses(claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(60))));
  }

  @Test
  void a_token_that_never_expires_is_refused() {
    refuses(claims -> claims.expirationTime(null));
  }

  @Test
  void a_token_for_others_is_refused() {
    refuses(claims -> claims.audience("payroll"));
    refuses(claims -> claims.audience((String) null));
  }

  @Test
  void a_token_of_another_issuer_is_refused_whoever_it_says_it_is() {
    var claims = ISSUER.claims(_ -> {});

    assertThatThrownBy(() -> tokens.verify(OTHER.signed(claims)))
        .isInstanceOf(BadJwtException.class);
    assertThatThrownBy(() -> tokens.verify(OTHER.token(_ -> {})))
        .isInstanceOf(BadJwtException.class);
    refuses(changed -> changed.issuer("https://elsewhere.example"));
  }

  @Test
  void a_token_without_signature_is_refused() {
    var token = new PlainJWT(ISSUER.claims(_ -> {})).serialize();

    assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(BadJwtException.class);
  }

  @Test
  void a_token_that_was_signed_with_the_public_key_as_a_secret_is_refused() throws Exception {
    var secret = ISSUER.key().toRSAPublicKey().getEncoded();
    var header =
        new JWSHeader.Builder(JWSAlgorithm.HS256)
            .keyID(ISSUER.key().getKeyID())
            .type(JOSEObjectType.JWT)
            .build();
    var token = TestIssuer.signed(header, ISSUER.claims(_ -> {}), new MACSigner(secret));

    assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(BadJwtException.class);
  }

  @Test
  void a_token_that_brings_its_own_key_is_refused() throws Exception {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .jwk(OTHER.key().toPublicJWK())
            .type(JOSEObjectType.JWT)
            .build();
    var token = TestIssuer.signed(header, ISSUER.claims(_ -> {}), new RSASSASigner(OTHER.key()));

    assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(BadJwtException.class);
  }

  @Test
  void a_token_of_another_kind_is_refused() throws Exception {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID(ISSUER.key().getKeyID())
            .type(new JOSEObjectType("logout+jwt"))
            .build();
    var token = TestIssuer.signed(header, ISSUER.claims(_ -> {}), new RSASSASigner(ISSUER.key()));

    assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(BadJwtException.class);
  }

  @Test
  void a_token_that_was_changed_anywhere_is_refused() {
    var token = ISSUER.token(_ -> {});
    var _ = tokens.verify(token);

    for (int at = 0; at < token.length() - 1; at += 7) {
      char other = token.charAt(at) == 'A' ? 'B' : 'A';
      var changed = token.substring(0, at) + other + token.substring(at + 1);
      assertThatThrownBy(() -> tokens.verify(changed)).isInstanceOf(BadJwtException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a.b.c", "e30.e30.e30", "Bearer x", "\u0000"})
  void what_is_no_token_is_refused(String nonsense) {
    assertThatThrownBy(() -> tokens.verify(nonsense)).isInstanceOf(BadJwtException.class);
  }

  @Test
  void claims_that_cannot_be_are_refused() {
    refuses(claims -> claims.claim("establishments", 7));
    refuses(claims -> claims.claim("establishments", List.of("Wymott")));
    refuses(claims -> claims.claim("party", "landlord"));
    refuses(claims -> claims.claim("agency", List.of("pops")));
    refuses(claims -> claims.subject(null).claim("client_id", null));
  }

  @Test
  void a_token_is_known_again_until_it_expires_and_verified_without_a_call() {
    var token = ISSUER.token(_ -> {});
    assertThat(tokens.recognise(token)).isEmpty();

    var _ = tokens.verify(token);
    int calls = ISSUER.calls();

    for (int count = 0; count < 50; count++) {
      assertThat(tokens.recognise(token)).isPresent();
      var _ = tokens.verify(ISSUER.token(_ -> {}));
    }
    assertThat(ISSUER.calls()).isEqualTo(calls);
  }

  @Test
  void a_token_that_was_known_is_not_when_it_has_expired() {
    var clock = new MovedClock(Instant.now());
    var aging = tokens(clock);
    var token = ISSUER.token(_ -> {});
    var _ = aging.verify(token);

    clock.move(Duration.ofMinutes(11));

    assertThat(aging.recognise(token)).isEmpty();
    assertThatThrownBy(() -> aging.verify(token)).isInstanceOf(BadJwtException.class);
  }

  @Test
  void the_issuer_may_go_away_and_change_its_key() {
    var before = ISSUER.token(_ -> {});
    var _ = tokens.verify(before);

    ISSUER.stop();
    assertThat(tokens.verify(ISSUER.token(_ -> {})).client()).isEqualTo("tester");

    ISSUER.restart();
    ISSUER.rotate();
    assertThat(tokens.verify(ISSUER.token(_ -> {})).client()).isEqualTo("tester");
    assertThat(tokens.verify(before).client()).isEqualTo("tester");
  }

  @Test
  void when_the_issuer_was_never_there_nothing_is_said_of_a_token() {
    var token = ISSUER.token(_ -> {});
    ISSUER.stop();

    assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(KeysAway.class);

    ISSUER.restart();
    assertThat(tokens.verify(token).client()).isEqualTo("tester");
  }

  @Test
  void the_issuer_may_go_away_before_the_first_token_comes() {
    var token = ISSUER.token(_ -> {});
    ISSUER.stop();
    try (var _ = KeysAhead.of(tokens)) {
      ISSUER.restart();
      await().until(tokens::fetchKeys);
    }

    ISSUER.stop();

    assertThat(tokens.verify(token).client()).isEqualTo("tester");
    ISSUER.restart();
  }

  @Test
  void an_issuer_that_names_no_keys_is_as_one_that_is_away() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var issuer = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext(
        "/",
        exchange -> {
          var metadata = "{\"issuer\":\"%s\"}".formatted(issuer).getBytes(UTF_8);
          exchange.sendResponseHeaders(200, metadata.length);
          exchange.getResponseBody().write(metadata);
          exchange.close();
        });
    server.start();
    try {
      var keyless = new VerifiedTokens(TokenRules.of(issuer), Clock.systemUTC());

      assertThat(keyless.fetchKeys()).isFalse();
      assertThatThrownBy(() -> keyless.verify(ISSUER.token(_ -> {}))).isInstanceOf(KeysAway.class);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void keys_are_fetched_ahead_without_anybody_s_asking() {
    int before = ISSUER.calls();

    try (var _ = KeysAhead.of(tokens)) {
      await().until(() -> ISSUER.calls() >= before + 2);
    }
  }

  @Test
  void who_fetches_ahead_in_vain_keeps_nobody_from_asking() {
    var token = ISSUER.token(_ -> {});
    ISSUER.stop();
    for (int time = 0; time < 5; time++) {
      assertThat(tokens.fetchKeys()).isFalse();
    }

    ISSUER.restart();

    assertThat(tokens.verify(token).client()).isEqualTo("tester");
  }

  @Test
  void keys_that_nobody_knows_do_not_wear_the_issuer_out() throws Exception {
    var _ = tokens.verify(ISSUER.token(_ -> {}));
    int before = ISSUER.calls();

    var signer = new RSASSASigner(OTHER.key());
    for (int count = 0; count < 1_000; count++) {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key-" + count).build();
      var forged = TestIssuer.signed(header, ISSUER.claims(_ -> {}), signer);
      assertThatThrownBy(() -> tokens.verify(forged)).isInstanceOf(BadJwtException.class);
    }

    assertThat(ISSUER.calls() - before).isLessThan(10);
  }

  private void refuses(Consumer<JWTClaimsSet.Builder> claims) {
    var token = ISSUER.token(claims);
    assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(BadJwtException.class);
  }

  private VerifiedTokens tokens(Clock clock) {
    return new VerifiedTokens(TokenRules.of(ISSUER.url()), clock);
  }
}
