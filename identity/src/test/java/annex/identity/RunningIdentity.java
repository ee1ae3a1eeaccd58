package annex.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** An issuer with keys and clients of its own. */
final class RunningIdentity implements AutoCloseable {

  static final String SECRET = "a-secret-of-the-test";
  static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(SECRET);

  private final Path directory;
  private final int port;
  private ConfigurableApplicationContext context;

  RunningIdentity(Path directory) {
    this.directory = directory;
    this.port = freePort();
    clients(
        """
        clients:
          - id: pops
            secret: "%1$s"
            scopes: [family-visits.read, family-visits.write]
            establishments: [WMI]
            agency: pops
          - id: provider
            secret: "%1$s"
            scopes: [capacity.read, capacity.write]
            establishments: ["*"]
            party: provider
          - id: console
            redirects: ["http://127.0.0.1:9/back"]
            scopes: [capacity.read, capacity.write, annex.read]
        people:
          - name: governor
            password: "%1$s"
            scopes: [capacity.read, annex.read]
            establishments: [WMI]
            party: provider
        """
            .formatted(HASH));
    context = start();
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ConfigurableApplicationContext start() {
    return IdentityApplication.start(
        "--server.address=127.0.0.1",
        "--server.port=" + port,
        "--annex.identity.issuer=" + url(),
        "--annex.identity.clients=" + directory.resolve("clients.yaml"),
        "--annex.identity.keys=" + directory.resolve("keys"));
  }

  Path keys() {
    return directory.resolve("keys");
  }

  void clients(String yaml) {
    try {
      var _ = Files.writeString(directory.resolve("clients.yaml"), yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void restart() {
    context.close();
    context = start();
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** A browser, or a program, with cookies of its own. */
  static HttpClient browser() {
    return HttpClient.newBuilder()
        .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
        .build();
  }

  /** Asks for a token with the client's own secret. */
  HttpResponse<String> token(String client, String secret, Map<String, String> form) {
    var basic =
        Base64.getEncoder()
            .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    return send(
        browser(),
        HttpRequest.newBuilder(URI.create(url() + "/oauth2/token"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(form)))
            .build());
  }

  HttpResponse<String> get(HttpClient browser, String pathOrUrl) {
    var url = pathOrUrl.startsWith("http") ? pathOrUrl : url() + pathOrUrl;
    return send(
        browser,
        HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html, */*;q=0.1").build());
  }

  HttpResponse<String> post(HttpClient browser, String path, Map<String, String> form) {
    return send(
        browser,
        HttpRequest.newBuilder(URI.create(url() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(form)))
            .build());
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  @Override
  public void close() {
    context.close();
  }
}
