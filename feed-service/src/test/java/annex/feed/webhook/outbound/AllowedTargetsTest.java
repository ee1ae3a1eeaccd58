package annex.feed.webhook.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import annex.access.Caller;
import annex.access.Establishments;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedTargetsTest {

  private static final Caller CALLER =
      new Caller(
          "pops",
          "pops",
          Optional.of("pops"),
          Optional.empty(),
          Establishments.all(),
          Set.of(),
          Map.of());

  private static InetAddress[] lookup(String host) throws UnknownHostException {
    return switch (host) {
      case "hooks.pops.example" -> new InetAddress[] {InetAddress.ofLiteral("1.1.1.1")};
      case "rebound.pops.example" -> new InetAddress[] {InetAddress.ofLiteral("10.0.0.1")};
      case "127.0.0.1" -> new InetAddress[] {InetAddress.ofLiteral(host)};
      default -> throw new UnknownHostException(host);
    };
  }

  private static Optional<String> refusal(String url, boolean local) {
    var hosts =
        Set.of("hooks.pops.example", "rebound.pops.example", "gone.pops.example", "127.0.0.1");
    return new AllowedTargets(
            _ -> hosts, new PublicAddresses(AllowedTargetsTest::lookup, local), local)
        .refusal(URI.create(url), CALLER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hooks.pops.example/annex",
        "https://HOOKS.pops.example:443/annex?x=1",
        "https://hooks.pops.example"
      })
  void a_reviewed_host_of_the_public_internet_is_a_target_by_https(String url) {
    assertThat(refusal(url, false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.pops.example/annex",
        "https://hooks.pops.example:8443/annex",
        "https://hooks.pops.example:80/",
        "https://user@hooks.pops.example/",
        "https://hooks.pops.example/#part",
        "https://other.example/",
        "https://hooks.pops.example.other.example/",
        "https://rebound.pops.example/",
        "https://gone.pops.example/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://localhost/",
        "ftp://hooks.pops.example/",
        "mailto:a@hooks.pops.example",
        "/annex",
        "hooks.pops.example"
      })
  void whatever_else_is_refused(String url) {
    assertThat(refusal(url, false)).isPresent();
  }

  @Test
  void a_target_without_end_is_refused() {
    assertThat(refusal("https://hooks.pops.example/" + "a".repeat(500), false)).isPresent();
  }

  @Test
  void this_machine_is_a_target_where_that_is_set() {
    assertThat(refusal("http://127.0.0.1:9999/hook", true)).isEmpty();
    assertThat(refusal("http://10.0.0.1:9999/hook", true)).isPresent();
  }
}
