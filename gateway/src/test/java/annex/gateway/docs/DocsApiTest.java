package annex.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.Area;
import annex.contracts.ContractDocument;
import annex.gateway.RunningGateway;
import annex.test.Api;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference for people: everything that a page asks for is answered here. */
class DocsApiTest {

  private static final Pattern ASKED_FOR = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

  private final Api visitor = RunningGateway.api().anonymous();

  static List<String> names() {
    return Stream.concat(
            Stream.of("gateway", "events"), Arrays.stream(Area.values()).map(Area::code))
        .toList();
  }

  @Test
  void the_short_address_leads_to_the_page() {
    var answer = visitor.get("/docs");

    assertThat(answer.status()).isEqualTo(307);
    assertThat(answer.header("location")).contains("/docs/index.html");
  }

  @Test
  void all_that_the_page_asks_for_comes_from_here() {
    var page = visitor.get("/docs/index.html");
    var files = ASKED_FOR.matcher(page.body()).results().map(found -> found.group(1)).toList();

    assertThat(page.header("content-type").orElseThrow()).startsWith("text/html");
    assertThat(page.header("content-security-policy").orElseThrow())
        .startsWith("default-src 'self'");
    assertThat(files).hasSizeGreaterThan(3);
    assertThat(files)
        .allSatisfy(file -> {
          assertThat(file).startsWith("/docs/");
          assertThat(visitor.get(file).status()).as(file).isEqualTo(200);
        });
  }

  @ParameterizedTest
  @MethodSource("names")
  void each_contract_is_there_to_be_shown(String name) {
    var document =
        switch (name) {
          case "gateway" -> ContractDocument.ofGateway();
          case "events" -> ContractDocument.ofEvents();
          default -> ContractDocument.ofService(name);
        };

    assertThat(visitor.get("/docs/openapi/" + name).body()).isEqualTo(document.text());
    assertThat(visitor.get("/docs/start.js").body()).contains('"' + name + '"');
  }

  @Test
  void the_gateway_serves_its_own_contract() {
    var served = visitor.get("/openapi.yaml");

    assertThat(served.body()).isEqualTo(ContractDocument.ofGateway().text());
    assertThat(
            visitor
                .get("/openapi.yaml", "If-None-Match", served.header("etag").orElseThrow())
                .status())
        .isEqualTo(304);
  }

  @Test
  void what_is_no_part_of_the_pages_is_not_there() {
    for (var path :
        List.of("/docs/openapi/other", "/docs/openapi/..%2Fgateway", "/docs/swagger-ui.js.map")) {
      var answer = RunningGateway.api().get(path);
      assertThat(answer.status()).as(path).isBetween(400, 404);
      assertThat(answer.code()).as(path).isNotEmpty();
    }
  }
}
