package annex.familyvisits;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.testing.Published;
import annex.contracts.Area;
import annex.contracts.Topic;
import annex.test.Api;
import annex.test.AsyncApi;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Calls of the API of work with families, and what is told of them. A call whose answer is not what
 * a test is about has to succeed.
 *
 * @param prison whose work it is
 */
record FamilyCalls(Api api, VisitsPrison prison) {

  String post(String path, String body) {
    var answer = api.post(path.startsWith("/family-visits") ? path : prison.path + path, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.header("location").orElseThrow();
  }

  Api.Answer send(String path, String body, String seen) {
    return api.send(
        "POST",
        path,
        BodyPublishers.ofString(body),
        "If-Match",
        seen,
        "Content-Type",
        "application/json");
  }

  Api.Answer stepSeen(String path, String body, String seen) {
    var answer = send(path, body, seen);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  Api.Answer step(String path, String body) {
    var answer = api.post(path, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  List<String> told() {
    return Published.about(prison.code, Topic.eventsOf(Area.FAMILY_VISITS).name()).stream()
        .map(event -> event.value().getType())
        .toList();
  }

  void assertThatAllIsToldAsDescribed() {
    for (var event : Published.about(prison.code, Topic.eventsOf(Area.FAMILY_VISITS).name())) {
      var payload = Objects.requireNonNull(event.value().getData()).toBytes();
      assertThat(AsyncApi.published().faults(event.topic(), event.key(), event.headers(), payload))
          .as("%s", event.value().getType())
          .isEmpty();
      assertThat(new String(payload, StandardCharsets.UTF_8) + event.key())
          .doesNotContainPattern("A\\d{4}AA");
    }
  }
}
