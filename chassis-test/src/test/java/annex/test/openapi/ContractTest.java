package annex.test.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.problem.CommonProblem;
import annex.contracts.problem.Problem;
import annex.contracts.problem.ProblemType;
import java.net.http.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is not as the contract says is found, and nothing else. */
class ContractTest {

  private static final String SECTION = "/capacity/establishments/WMI/section";
  private static final String CERTIFICATES = "/capacity/establishments/WMI/cell-certificates";
  private static final String CERTIFICATE =
      """
      {"establishmentId":"WMI","reference":"CC-1","effectiveFrom":"2026-11-01",
       "certifiedNormalAccommodation":1038,"operationalCapacity":1090,"signatoryRole":null,
       "recordedAt":"2026-11-01T10:00:00.000Z"}
      """;
  private static final String REQUEST =
      """
      {"reference":"CC-1","effectiveFrom":"2026-11-01","certifiedNormalAccommodation":1038,
       "operationalCapacity":1090}
      """;

  @Test
  void what_is_as_it_says_has_no_fault() {
    assertThat(recorded(REQUEST, CERTIFICATE, "etag", "location")).isEmpty();
  }

  @Test
  void a_header_that_is_promised_must_be_there() {
    assertThat(recorded(REQUEST, CERTIFICATE, "etag"))
        .containsExactly("the header Location is missing with status 201");
  }

  @ParameterizedTest
  @CsvSource({
    "1090,            many",
    "'\"signatoryRole\":null', '\"signatoryRole\":null,\"more\":1'",
    "2026-11-01T10,   yesterday",
    "WMI,             Wymott",
    "'\"reference\":\"CC-1\",', ''"
  })
  void an_answer_of_another_shape_is_found(String there, String instead) {
    assertThat(recorded(REQUEST, CERTIFICATE.replace(there, instead), "etag", "location"))
        .isNotEmpty();
  }

  @Test
  void a_request_that_was_granted_and_is_not_described_is_found() {
    var granted = REQUEST.replace("1038", "0");

    assertThat(recorded(granted, CERTIFICATE, "etag", "location"))
        .singleElement()
        .asString()
        .startsWith("the request");
  }

  @Test
  void a_status_or_a_code_that_is_not_described_is_found() {
    assertThat(refused(CommonProblem.NOT_FOUND)).isEmpty();
    assertThat(refused(CommonProblem.VALUES_REFUSED)).isNotEmpty();
    var teapot = new Problem("urn:x", "T", 404, "D", "/", "teapot", null, List.of());
    assertThat(
            faults(
                "GET",
                SECTION,
                null,
                404,
                problem(teapot),
                "content-type",
                "application/problem+json"))
        .isNotEmpty();
  }

  @Test
  void a_parameter_that_was_granted_and_is_not_described_is_found() {
    var page =
        "{\"items\":[],\"page\":{\"number\":0,\"size\":50,\"totalElements\":0,\"totalPages\":0}}";

    assertThat(faults("GET", CERTIFICATES + "?size=200", null, 200, page, JSON)).isEmpty();
    assertThat(faults("GET", CERTIFICATES + "?size=201", null, 200, page, JSON)).isNotEmpty();
    assertThat(faults("GET", CERTIFICATES + "?page=x", null, 200, page, JSON)).isNotEmpty();
  }

  @Test
  void what_is_not_described_is_refused_or_found() {
    assertThat(faults("DELETE", SECTION, null, 200, "{}", JSON))
        .containsExactly("it is not described, and was not refused");
    assertThat(faults("GET", "/capacity/more", null, 404, "<html>", JSON)).isNotEmpty();
  }

  @Test
  void each_path_belongs_to_one_contract() {
    assertThat(Contract.of(SECTION)).contains(Contract.published("capacity"));
    assertThat(Contract.of("/annexes?region=x")).contains(Contract.published("gateway"));
    assertThat(Contract.of("/actuator/health")).isEmpty();
    assertThat(Contract.published("metrics").operations())
        .containsEntry("/metrics/establishments/{id}/notices-of-change", List.of("GET", "POST"));
  }

  private static final String[] JSON = {"content-type", "application/json"};

  private static List<String> recorded(String request, String answer, String... headers) {
    var all = new LinkedHashMap<String, List<String>>();
    all.put("content-type", List.of("application/json"));
    for (var header : headers) {
      all.put(header, List.of("x"));
    }
    return Contract.published("capacity")
        .faults(
            new Exchange(
                "POST", CERTIFICATES, request, 201, HttpHeaders.of(all, (_, _) -> true), answer));
  }

  private static List<String> refused(ProblemType type) {
    return faults(
        "GET",
        SECTION,
        null,
        type.status(),
        problem(Problem.of(type, "Why", SECTION)),
        "content-type",
        "application/problem+json");
  }

  private static String problem(Problem problem) {
    return JsonMapper.shared().writeValueAsString(problem);
  }

  private static List<String> faults(
      String method,
      String path,
      @Nullable String sent,
      int status,
      String body,
      String... header) {
    var headers = HttpHeaders.of(Map.of(header[0], List.of(header[1])), (_, _) -> true);
    return Contract.of(path)
        .orElseThrow()
        .faults(new Exchange(method, path, sent, status, headers, body));
  }
}
