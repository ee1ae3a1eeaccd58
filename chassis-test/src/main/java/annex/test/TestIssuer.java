package annex.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An issuer of tokens on a port of its own, which issues whatever a test asks for, also what a real
 * one never would.
 */
public final class TestIssuer implements AutoCloseable {

  private static final class Shared {
    private static final TestIssuer ISSUER = new TestIssuer();
  }

  private final List<RSAKey> keys = new CopyOnWriteArrayList<>();
  private final AtomicInteger calls = new AtomicInteger();
  private final int port;
  private HttpServer server;
  private volatile @Nullable Kept usual;

  private record Kept(String token, Instant until) {}

  public TestIssuer() {
    rotate();
    server = listen(0);
    port = server.getAddress().getPort();
  }

  /** The one that the tests of this JVM share. */
  public static TestIssuer shared() {
    return Shared.ISSUER;
  }

  /** Under this URL its discovery document stands. */
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** How often it has been asked for anything. */
  public int calls() {
    return calls.get();
  }

  /** Signs with another key from now on; those before are still published. */
  public void rotate() {
    try {
      keys.addFirst(
          new RSAKeyGenerator(2048)
              .keyID(UUID.randomUUID().toString())
              .algorithm(JWSAlgorithm.RS256)
              .generate());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The key that signs. */
  public RSAKey key() {
    return keys.getFirst();
  }

  /** A good token for everything, but for what a test says otherwise. */
  public String token(Consumer<JWTClaimsSet.Builder> otherwise) {
    return signed(claims(otherwise));
  }

  /** The claims of a good token for everything, but for what a test says otherwise. */
  public JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> otherwise) {
    var now = Instant.now();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(url())
            .audience("annex")
            .subject("tester")
            .claim("client_id", "tester")
            .claim("scope", everyScope())
            .claim("establishments", "*")
            .claim("party", "provider")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(600)));
    otherwise.accept(claims);
    return claims.build();
  }

  /** A token for everything, the same for some minutes. */
  public String everything() {
    var kept = usual;
    if (kept == null || kept.until().isBefore(Instant.now())) {
      kept = new Kept(token(_ -> {}), Instant.now().plusSeconds(300));
      usual = kept;
    }
    return kept.token();
  }

  private static String everyScope() {
    var scopes = new ArrayList<String>();
    for (var area :
        List.of("capacity", "interventions", "activities", "family-visits", "metrics")) {
      scopes.add(area + ".read");
      scopes.add(area + ".write");
    }
    scopes.add("annex.read");
    scopes.add("platform.operate");
    return String.join(" ", scopes);
  }

  /** These claims, signed with the key in use. */
  public String signed(JWTClaimsSet claims) {
    try {
      var key = key();
      return signed(
          new JWSHeader.Builder(JWSAlgorithm.RS256)
              .keyID(key.getKeyID())
              .type(new JOSEObjectType("at+jwt"))
              .build(),
          claims,
          new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** These claims, signed in any way. */
  public static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
    try {
      var token = new SignedJWT(header, claims);
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Goes away. */
  public void stop() {
    server.stop(0);
  }

  /** Comes back on its port. */
  public void restart() {
    server = listen(port);
  }

  private HttpServer listen(int wanted) {
    try {
      var listening =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
      listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      listening.createContext(
          "/.well-known/openid-configuration",
          exchange ->
              answer(
                  exchange,
                  "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(url(), url())));
      listening.createContext(
          "/keys", exchange -> answer(exchange, new JWKSet(List.copyOf(keys)).toString()));
      listening.start();
      return listening;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(HttpExchange exchange, String json) throws IOException {
    calls.incrementAndGet();
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    stop();
  }
}
