package annex.commissioning.testing;

import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.Area;
import annex.test.Api;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/** Bad input to the section API: a clear problem document each time, and nothing stored. */
public abstract class BadInputContract extends SectionContract {

  protected BadInputContract(Area area, ConfigurableApplicationContext service) {
    super(area, service);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/section?asOf=2014-02-30",
        "/section?asOf=14-02-01",
        "/section?asOf=",
        "/section?asOf=+999999999-12-31",
        "/section?knownAt=yesterday",
        "/section?knownAt=2014-13-01T00:00:00Z",
        "/section/versions?page=-1",
        "/section/versions?size=0",
        "/section/versions?size=",
        "/section/versions?size=020",
        "/section/versions?page=",
        "/section/versions?size=201",
        "/section/versions?size=many",
        "/section/versions/first",
        "/section/versions/99999999999"
      })
  void parameters_that_cannot_be_are_refused(String resource) {
    var answer = api.get(path("WMI") + resource.replace("+", "%2B"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("parameter-invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wmi", "WM", "WMIX", "W%20I", "%C3%89AB", "W%2FI", "..%2F", "WMI;x=1"})
  void an_agency_code_is_three_capital_letters(String code) {
    var answer = api.get("/%s/establishments/%s/section".formatted(area, code));

    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.code()).isNotEmpty();
  }

  @Test
  void a_path_that_no_client_would_send_is_refused_as_a_problem() throws IOException {
    for (var path : List.of("/%00", "/" + area + "/establishments/W%00I/section", "/a|b", "/%zz")) {
      var answer = api.raw("GET " + path + " HTTP/1.1\r\nHost: annex\r\nConnection: close\r\n\r\n");

      assertThat(answer).as(path).startsWith("HTTP/1.1 4").contains("application/problem+json");
    }
  }

  @Test
  void what_is_no_json_document_is_refused_and_nothing_is_stored() {
    var establishment = freshEstablishment();
    var whole = Sample.compact(sample()).getBytes(StandardCharsets.UTF_8);
    var truncated = Arrays.copyOf(whole, whole.length - 2);
    var utf16 = Sample.compact(sample()).getBytes(StandardCharsets.UTF_16);

    for (var body :
        List.of(truncated, utf16, bytes("{\"effectiveFrom\":NaN}"), bytes("["), new byte[0])) {
      var answer = api.post(path(establishment) + "/commencement", body, "application/json");
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.code()).isEqualTo("body-malformed");
    }
    assertNothingStored(establishment);
  }

  @Test
  void a_body_of_another_shape_is_refused_by_name_and_nothing_is_stored() {
    var establishment = freshEstablishment();
    var extra = sample();
    ((ObjectNode) extra.get("body")).put("colour", "red");
    var missing = sample();
    missing.remove("effectiveFrom");
    var impossible = sample().put("effectiveFrom", "2014-02-30");

    assertPointer(commence(establishment, extra), 400, "/body/colour");
    assertPointer(commence(establishment, missing), 400, "/effectiveFrom");
    assertPointer(commence(establishment, impossible), 400, "/effectiveFrom");
    assertPointer(
        commence(establishment, sample().put("effectiveFrom", "0001-01-01")),
        422,
        "/effectiveFrom");
    assertNothingStored(establishment);
  }

  @Test
  void a_field_given_twice_is_refused() {
    var establishment = freshEstablishment();
    var body = Sample.compact(sample()).replaceFirst("\\{", "{\"effectiveFrom\":\"2014-04-01\",");

    var answer = api.post(path(establishment) + "/commencement", body);

    assertThat(answer.code()).isEqualTo("body-malformed");
    assertThat(answer.at("/detail").asString()).contains("effectiveFrom");
    assertNothingStored(establishment);
  }

  @Test
  void huge_and_bottomless_bodies_are_refused() {
    var establishment = freshEstablishment();
    var path = path(establishment) + "/commencement";

    var deep = api.post(path, "{\"body\":" + "[".repeat(10_000));
    var huge = api.post(path, "{\"body\":\"" + "x".repeat(20 * 1024 * 1024) + "\"}");

    assertThat(deep.code()).isEqualTo("body-malformed");
    assertThat(huge.status()).isEqualTo(413);
    assertThat(huge.code()).isEqualTo("body-too-large");
    assertNothingStored(establishment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "application/*", "x", "application/json; charset=latin1", "a/b;"})
  void a_media_type_that_is_none_or_any_is_not_supported(String mediaType) {
    var path = path(freshEstablishment()) + "/commencement";

    var refused = api.post(path, bytes("{}"), mediaType);

    assertThat(refused.status()).as(refused.body()).isIn(400, 415);
    assertThat(refused.code()).isIn("media-type-unsupported", "body-invalid");
  }

  @Test
  void only_json_is_taken_and_only_known_methods() {
    var path = path("WMI") + "/commencement";

    var text = api.post(path, bytes("effectiveFrom=2014-04-01"), "text/plain");
    var delete = api.send("DELETE", path, BodyPublishers.noBody());
    var nowhere = api.get("/" + area + "/nowhere");

    assertThat(text.status()).isEqualTo(415);
    assertThat(text.code()).isEqualTo("media-type-unsupported");
    assertThat(delete.status()).isEqualTo(405);
    assertThat(delete.header("allow")).contains("POST");
    assertThat(delete.code()).isEqualTo("method-not-allowed");
    assertThat(nowhere.code()).isEqualTo("not-found");
  }

  private static void assertPointer(Api.Answer answer, int status, String pointer) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isNotEmpty();
    assertThat(answer.at("/errors"))
        .anySatisfy(error -> assertThat(error.at("/pointer").asString()).isEqualTo(pointer));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
