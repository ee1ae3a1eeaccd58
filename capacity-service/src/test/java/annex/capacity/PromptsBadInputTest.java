package annex.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.testing.Started;
import annex.test.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad certificates, counts and dismissals: a clear problem each time, and nothing recorded. */
class PromptsBadInputTest {

  private static final String CERTIFICATE =
      """
      {"reference":"CC-1","effectiveFrom":"2015-01-01","certifiedNormalAccommodation":1038,"operationalCapacity":1090}
      """;
  private static final String COUNT =
      """
      {"asAt":"2015-01-01","rows":[{"segment":"RECALLEES","people":103}],"total":1104}
      """;

  private final Api api =
      Started.api(Started.service(CapacityApplication.class, CapacityApplication::start));
  private final Prison prison = Prison.commenced(api);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "CC-1"       | "CC/1"         | values-refused | /reference
          "CC-1"       | "../1"         | values-refused | /reference
          "CC-1"       | " "            | values-refused | /reference
          "CC-1"       | ""             | values-refused | /reference
          "CC-1"       | "CC\\u00001"   | body-invalid   | /reference
          "CC-1"       | null           | body-invalid   | /reference
          "CC-1"       | 7              | body-invalid   | /reference
          "2015-01-01" | "2015-02-30"   | body-invalid   | /effectiveFrom
          "2015-01-01" | "1899-12-31"   | values-refused | /effectiveFrom
          "2015-01-01" | "9999-12-31"   | values-refused | /effectiveFrom
          "2015-01-01" | null           | body-invalid   | /effectiveFrom
          1090         | 0              | values-refused | /operationalCapacity
          1090         | -1             | values-refused | /operationalCapacity
          1090         | 100000         | values-refused | /operationalCapacity
          1090         | 99999999999    | body-invalid   | /operationalCapacity
          1090         | 1090.5         | body-invalid   | /operationalCapacity
          1090         | "1090"         | body-invalid   | /operationalCapacity
          1090         | null           | body-invalid   | /operationalCapacity
          1038         | -5             | values-refused | /certifiedNormalAccommodation
          1090}        | 1090,"colour":"red"} | body-invalid | /colour
          1090}        | 1090,"signatoryRole":"the governor"} | values-refused | /signatoryRole
          1090}        | 1090,"signatoryRole":""} | values-refused | /signatoryRole
          """)
  void a_certificate_that_cannot_be_is_refused(
      String good, String bad, String code, String pointer) {
    var refused =
        prison.provider.post(prison.certificates(), CERTIFICATE.trim().replace(good, bad));

    assertRefused(refused, code, pointer);
    assertThat(api.get(prison.certificates()).at("/page/totalElements").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "2015-01-01" | "2015-02-30"       | body-invalid   | /asAt
          "2015-01-01" | "2199-01-01"       | values-refused | /asAt
          "2015-01-01" | "1800-01-01"       | values-refused | /asAt
          1104         | -1                 | values-refused | /total
          1104         | 100000             | values-refused | /total
          1104         | null               | body-invalid   | /total
          1104         | 102                | values-refused | /total
          103          | -103               | values-refused | /rows/0/people
          103          | 1000000            | values-refused | /rows/0/people
          103          | 1.5                | body-invalid   | /rows/0/people
          "RECALLEES"  | "recallees"        | values-refused | /rows/0/segment
          "RECALLEES"  | "VISITORS"         | values-refused | /rows/0/segment
          "RECALLEES"  | null               | body-invalid   | /rows/0/segment
          103}         | 103,"name":"X"}    | body-invalid   | /rows/0/name
          103}         | 103},{"segment":"RECALLEES","people":1} | values-refused | /rows/1
          103}         | 103},null          | body-invalid   | /rows/1
          1104}        | 1104,"corrects":0} | values-refused | /corrects
          1104}        | 1104,"corrects":1000} | values-refused | /corrects
          1104}        | 1104,"corrects":2147483647} | values-refused | /corrects
          1104}        | 1104,"splitSite":[{"group":"NOWHERE","people":1}]} | values-refused | /splitSite/0/group
          1104}        | 1104,"splitSite":[{"group":"ORDINARY_CATEGORY_C","people":-1}]} | values-refused | /splitSite/0/people
          1104}        | 1104,"splitSite":[{"group":"ORDINARY_CATEGORY_C"}]} | body-invalid | /splitSite/0/people
          """)
  void a_count_that_cannot_be_is_refused(String good, String bad, String code, String pointer) {
    var refused = prison.provider.post(prison.counts(), COUNT.trim().replace(good, bad));

    assertRefused(refused, code, pointer);
    assertThat(api.get(prison.counts()).at("/page/totalElements").asInt()).isZero();
  }

  @Test
  void a_count_that_breaks_a_rule_names_it() {
    var refused = prison.provider.post(prison.counts(), COUNT.replace("1104", "102"));

    assertThat(refused.at("/rule").asString()).isEqualTo("CAP-13");
    assertThat(refused.body()).contains("102", "103");
  }

  @Test
  void what_is_not_there_is_neither_counted_by_nor_corrected() {
    var early = prison.provider.post(prison.counts(), COUNT.replace("2015-01-01", "2014-03-31"));
    var nothing =
        prison.provider.post(prison.counts(), COUNT.replace("1104}", "1104,\"corrects\":1}"));
    var nobody = Prison.unknown(api);

    assertThat(early.code()).isEqualTo("nothing-in-force");
    assertThat(nothing.code()).isEqualTo("population-count-unknown");
    assertThat(nobody.provider.post(nobody.counts(), COUNT).code()).isEqualTo("nothing-in-force");
    assertThat(api.get(prison.counts()).at("/page/totalElements").asInt()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/population-counts/2015-02-30",
        "/population-counts/yesterday",
        "/population-counts?page=-1",
        "/cell-certificates?size=201",
        "/material-differences?status=forgotten",
        "/material-differences?status=",
        "/material-differences?size=0",
        "/material-differences/first",
        "/material-differences/99999999999"
      })
  void parameters_that_cannot_be_are_refused(String resource) {
    var refused = api.get(prison.path + resource);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("parameter-invalid");
  }

  @Test
  void what_is_not_there_is_not_found() {
    assertThat(api.get(prison.counts() + "/2015-01-01").code())
        .isEqualTo("population-count-unknown");
    assertThat(api.get(prison.differences() + "/1").code())
        .isEqualTo("material-difference-unknown");
    assertThat(api.get(prison.differences() + "/-1").code())
        .isEqualTo("material-difference-unknown");
    assertThat(api.get(prison.certificates() + "/..%2F").status()).isIn(400, 404);
    assertThat(
            prison
                .provider
                .post(prison.differences() + "/1/dismissal", "{\"reason\":\"Why\"}")
                .code())
        .isEqualTo("material-difference-unknown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                             | body-invalid
          {"reason":null}                | body-invalid
          {"reason":" "}                 | values-refused
          {"reason":7}                   | body-invalid
          {"reason":"a","colour":"red"}  | body-invalid
          {"reason":"a","reason":"b"}    | body-malformed
          {"reason":                     | body-malformed
          ` `                            | body-malformed
          """)
  void a_dismissal_says_why(String body, String code) {
    assertThat(prison.certify("CC-1", "2015-01-01", 1090).status()).isEqualTo(201);

    var refused = prison.provider.post(prison.differences() + "/1/dismissal", body);

    assertThat(refused.code()).as(refused.body()).isEqualTo(code);
    assertThat(api.get(prison.differences() + "/1").at("/status").asString()).isEqualTo("open");
  }

  @Test
  void what_is_too_long_is_refused() {
    assertThat(prison.certify("CC-1", "2015-01-01", 1090).status()).isEqualTo(201);
    var dismissal = prison.differences() + "/1/dismissal";

    assertThat(prison.provider.post(dismissal, "{\"reason\":\"" + "x".repeat(4_001) + "\"}").code())
        .isEqualTo("values-refused");
    assertThat(
            prison
                .provider
                .post(dismissal, "{\"reason\":\"" + "x".repeat(1024 * 1024) + "\"}")
                .code())
        .isEqualTo("body-too-large");
    assertThat(prison.certify("x".repeat(65), "2015-01-01", 1090).code())
        .isEqualTo("values-refused");
    assertThat(
            prison
                .provider
                .post(
                    prison.counts(),
                    "{\"asAt\":\"2015-01-01\",\"total\":1,\"rows\":["
                        + "{\"segment\":\"RECALLEES\",\"people\":0},".repeat(3_000)
                        + "{\"segment\":\"RECALLEES\",\"people\":0}]}")
                .code())
        .isEqualTo("values-refused");
  }

  private static void assertRefused(Api.Answer refused, String code, String pointer) {
    assertThat(refused.code()).as(refused.body()).isEqualTo(code);
    assertThat(refused.status()).isIn(400, 422);
    assertThat(refused.at("/errors"))
        .anySatisfy(error -> assertThat(error.at("/pointer").asString()).isEqualTo(pointer));
  }
}
