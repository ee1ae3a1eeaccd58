package annex.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annex.access.Party;
import annex.access.token.TokenRules;
import annex.access.token.VerifiedTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.BadJwtException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestMethodOrder(MethodOrderer.MethodName.class)
class IdentityApiTest {

  private static final Map<String, String> CREDENTIALS = Map.of("grant_type", "client_credentials");
  private static final String BACK = "http://127.0.0.1:9/back";

  @TempDir private static Path directory;
  private static RunningIdentity identity;
  private static VerifiedTokens tokens;

  @BeforeAll
  static void start() {
    identity = new RunningIdentity(directory);
    tokens = new VerifiedTokens(TokenRules.of(identity.url()), Clock.systemUTC());
  }

  @AfterAll
  static void end() {
    identity.close();
  }

  @Test
  void a_program_gets_a_token_that_says_what_it_may_do() {
    var answer = identity.token("pops", RunningIdentity.SECRET, CREDENTIALS);

    var caller = tokens.verify(accessToken(answer));
    assertThat(caller.client()).isEqualTo("pops");
    assertThat(caller.agency()).contains("pops");
    assertThat(caller.party()).isEmpty();
    assertThat(caller.scopes())
        .containsExactlyInAnyOrder("family-visits.read", "family-visits.write");
    assertThat(caller.establishments().cover("WMI")).isTrue();
    assertThat(caller.establishments().cover("GRT")).isFalse();
    assertThat(json(answer).get("expires_in").asInt()).isBetween(1_700, 1_800);
    assertThat(json(answer).get("scope").asString()).contains("family-visits.write");
    assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("no-store");
  }

  @Test
  void a_program_may_ask_for_less_but_not_for_more() {
    var less =
        identity.token(
            "pops", RunningIdentity.SECRET, with(CREDENTIALS, "scope", "family-visits.read"));
    var more =
        identity.token("pops", RunningIdentity.SECRET, with(CREDENTIALS, "scope", "capacity.read"));

    assertThat(tokens.verify(accessToken(less)).scopes()).containsExactly("family-visits.read");
    assertThat(more.statusCode()).isEqualTo(400);
    assertThat(json(more).get("error").asString()).isEqualTo("invalid_scope");
  }

  @Test
  void a_wrong_secret_and_a_client_that_is_not_there_are_refused_alike() {
    var wrong = identity.token("pops", "another", CREDENTIALS);
    var unknown = identity.token("nobody", "another", CREDENTIALS);

    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(unknown.body()).isEqualTo(wrong.body());
    assertThat(wrong.body()).doesNotContain("another").doesNotContain("<html");
  }

  @Test
  void the_file_speaks_for_both_parties_and_every_establishment() {
    var caller =
        tokens.verify(accessToken(identity.token("provider", RunningIdentity.SECRET, CREDENTIALS)));

    assertThat(caller.party()).contains(Party.PROVIDER);
    assertThat(caller.establishments().every()).isTrue();
  }

  @Test
  void a_person_signs_in_and_gets_what_both_the_person_and_the_program_may_have() throws Exception {
    var token = signIn("governor", RunningIdentity.SECRET, "openid capacity.read capacity.write");

    var caller = tokens.verify(accessToken(token));
    assertThat(caller.client()).isEqualTo("console");
    assertThat(caller.subject()).isEqualTo("governor");
    assertThat(caller.scopes()).containsExactly("capacity.read");
    assertThat(caller.establishments().cover("WMI")).isTrue();
    assertThat(caller.party()).contains(Party.PROVIDER);
    assertThat(json(token).has("id_token")).isTrue();
  }

  @Test
  void nobody_signs_in_with_a_wrong_password() {
    assertThatThrownBy(() -> signIn("governor", "guessed", "openid capacity.read"))
        .hasMessageContaining("/login?error");
    assertThatThrownBy(() -> signIn("nobody", "guessed", "openid capacity.read"))
        .hasMessageContaining("/login?error");
  }

  @Test
  void without_a_proof_key_no_code_is_given() {
    var browser = RunningIdentity.browser();
    var form = new LinkedHashMap<>(authorize("openid capacity.read", "x".repeat(43)));
    form.remove("code_challenge");
    form.remove("code_challenge_method");

    var answer = identity.get(browser, "/oauth2/authorize?" + RunningIdentity.form(form));

    assertThat(answer.headers().firstValue("location").orElse(""))
        .contains("error=invalid_request")
        .doesNotContain("code=");
  }

  @Test
  void a_place_to_come_back_to_that_nobody_registered_is_not_gone_to() {
    var form = new LinkedHashMap<>(authorize("openid capacity.read", "x".repeat(43)));
    form.put("redirect_uri", "http://evil.example/");

    var answer =
        identity.get(RunningIdentity.browser(), "/oauth2/authorize?" + RunningIdentity.form(form));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("location")).isEmpty();
  }

  @Test
  void only_public_keys_are_published() {
    var keys = identity.get(RunningIdentity.browser(), "/oauth2/jwks");

    assertThat(json(keys).get("keys").size()).isEqualTo(1);
    for (var part : new String[] {"d", "p", "q", "dp", "dq", "qi"}) {
      assertThat(json(keys).get("keys").get(0).has(part)).isFalse();
    }
  }

  @Test
  void the_discovery_document_says_where_everything_is() {
    var found = json(identity.get(RunningIdentity.browser(), "/.well-known/openid-configuration"));

    assertThat(found.get("issuer").asString()).isEqualTo(identity.url());
    assertThat(found.get("jwks_uri").asString()).isEqualTo(identity.url() + "/oauth2/jwks");
  }

  @Test
  void health_is_open_and_nothing_else() {
    var browser = RunningIdentity.browser();

    assertThat(identity.get(browser, "/actuator/health").statusCode()).isEqualTo(200);
    assertThat(identity.get(browser, "/actuator/health/readiness").statusCode()).isEqualTo(200);
    for (var path : new String[] {"/actuator", "/actuator/env", "/anything", "/"}) {
      assertThat(identity.get(browser, path).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void keys_are_for_their_owner_only() throws IOException {
    try (var files = Files.list(identity.keys())) {
      for (var file : files.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void tokens_outlive_a_restart() {
    var token = accessToken(identity.token("pops", RunningIdentity.SECRET, CREDENTIALS));

    identity.restart();

    var afresh = new VerifiedTokens(TokenRules.of(identity.url()), Clock.systemUTC());
    assertThat(afresh.verify(token).client()).isEqualTo("pops");
  }

  @Test
  void y_a_change_of_the_file_holds_at_once_and_a_broken_one_changes_nothing() throws Exception {
    var before = Files.readString(directory.resolve("clients.yaml"));

    change(before.replace("id: provider", "id: hmps"));
    assertThat(identity.token("hmps", RunningIdentity.SECRET, CREDENTIALS).statusCode())
        .isEqualTo(200);
    assertThat(identity.token("provider", RunningIdentity.SECRET, CREDENTIALS).statusCode())
        .isEqualTo(401);

    for (var broken :
        new String[] {
          before.replace("scopes:", "skopes:"),
          before.replace(RunningIdentity.HASH, "plain"),
          before.replace("establishments: [WMI]", "establishments: [Wymott]"),
          before.replace("party: provider", "party: landlord"),
          before.replace("id: provider", "id: pops"),
          "clients: ["
        }) {
      change(broken);
      assertThat(identity.token("hmps", RunningIdentity.SECRET, CREDENTIALS).statusCode())
          .isEqualTo(200);
    }

    change(before);
    assertThat(identity.token("provider", RunningIdentity.SECRET, CREDENTIALS).statusCode())
        .isEqualTo(200);
  }

  @Test
  void z_another_issuer_s_token_means_nothing_here(@TempDir Path elsewhere) {
    try (var other = new RunningIdentity(elsewhere)) {
      var token = accessToken(other.token("pops", RunningIdentity.SECRET, CREDENTIALS));

      assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(BadJwtException.class);
    }
  }

  private static void change(String yaml) throws IOException {
    var file = directory.resolve("clients.yaml");
    var before = Files.getLastModifiedTime(file);
    identity.clients(yaml);
    var _ = Files.setLastModifiedTime(file, FileTime.from(before.toInstant().plusSeconds(1)));
  }

  private static HttpResponse<String> signIn(String name, String password, String scopes)
      throws Exception {
    var browser = RunningIdentity.browser();
    var verifier = "v".repeat(64);
    var challenge =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                MessageDigest.getInstance("SHA-256")
                    .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    var asked = "/oauth2/authorize?" + RunningIdentity.form(authorize(scopes, challenge));
    var toLogin = location(identity.get(browser, asked));
    assertThat(toLogin).endsWith("/login");

    var page = identity.get(browser, toLogin).body();
    var csrf = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
    assertThat(csrf.find()).isTrue();
    var next =
        location(
            identity.post(
                browser,
                "/login",
                Map.of("username", name, "password", password, "_csrf", csrf.group(1))));
    if (!next.contains("/oauth2/authorize")) {
      throw new IllegalStateException("Sent to " + next);
    }
    var back = location(identity.get(browser, next));
    assertThat(back).startsWith(BACK);
    var code = Pattern.compile("code=([^&]+)").matcher(URI.create(back).getQuery());
    assertThat(code.find()).isTrue();
    return identity.post(
        RunningIdentity.browser(),
        "/oauth2/token",
        Map.of(
            "grant_type",
            "authorization_code",
            "client_id",
            "console",
            "redirect_uri",
            BACK,
            "code",
            code.group(1),
            "code_verifier",
            verifier));
  }

  private static Map<String, String> authorize(String scopes, String challenge) {
    return Map.of(
        "response_type", "code",
        "client_id", "console",
        "redirect_uri", BACK,
        "scope", scopes,
        "state", "s",
        "code_challenge", challenge,
        "code_challenge_method", "S256");
  }

  private static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("location")
        .orElseThrow(() -> new IllegalStateException(answer.statusCode() + " " + answer.body()));
  }

  private static Map<String, String> with(Map<String, String> form, String name, String value) {
    var all = new LinkedHashMap<>(form);
    all.put(name, value);
    return all;
  }

  private static String accessToken(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer).get("access_token").asString();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return new JsonMapper().readTree(answer.body());
  }
}
