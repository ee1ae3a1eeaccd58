package annex.capacity;

import static annex.commissioning.testing.Retries.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import annex.commissioning.testing.FailingStore.Failure;
import annex.commissioning.testing.Retries;
import annex.commissioning.testing.Retries.Seen;
import annex.commissioning.testing.RetryContract;
import annex.commissioning.testing.Started;
import annex.contracts.Area;
import annex.test.Api;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapacityRetriesTest extends RetryContract {

  private final Api one =
      Started.api(Started.service(CapacityApplication.class, CapacityApplication::start));

  CapacityRetriesTest() {
    super(
        Area.CAPACITY,
        Started.service(CapacityApplication.class, CapacityApplication::start),
        Started.beside(CapacityApplication.class, CapacityApplication::start),
        "{\"capacity\":{\"operationalCapacity\":1090}}");
  }

  private static String certificate(String reference) {
    return """
    {"reference":"%s","effectiveFrom":"2015-01-01","certifiedNormalAccommodation":1038,"operationalCapacity":1090}
    """
        .formatted(reference);
  }

  private static final String COUNT =
      """
      {"asAt":"2016-01-01","rows":[{"segment":"RECALLEES","people":99}],"total":1104}
      """;

  private static Api.Answer certify(Prison prison, Api instance, String key) {
    return post(
        as("provider", instance),
        prison.certificates(),
        certificate("CC-" + Integer.toHexString(key.hashCode())),
        key);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_certificate_survives_its_instance(boolean written) {
    var prison = Prison.commenced(one);

    var answer =
        Retries.assertThatItSurvives(
            new Failure("cellCertificates", 1, written),
            store,
            other,
            one,
            (instance, key) -> certify(prison, instance, key));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(one.get(prison.certificates()).at("/items")).hasSize(1);
    var read = one.get(answer.header("location").orElseThrow());
    assertThat(read.body()).isEqualTo(answer.body());
    assertThat(read.header("etag")).isEqualTo(answer.header("etag"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_count_survives_its_instance(boolean written) {
    var prison = Prison.commenced(one);

    var answer =
        Retries.assertThatItSurvives(
            new Failure("populationCounts", 1, written),
            store,
            other,
            one,
            (instance, key) -> post(as("provider", instance), prison.counts(), COUNT, key));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(one.get(prison.counts()).at("/items")).hasSize(1);
    assertThat(one.get(prison.counts() + "/2016-01-01").header("etag"))
        .isEqualTo(answer.header("etag"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_dismissal_survives_its_instance(boolean written) {
    var prison = Prison.commenced(one);
    assertThat(prison.certify("CC-1", "2015-01-01", 1090).status()).isEqualTo(201);
    var difference = prison.differences() + "/1";
    var seen = one.get(difference).header("etag").orElseThrow();

    var answer =
        Retries.assertThatItSurvives(
            new Failure("assessments", 1, written),
            store,
            other,
            one,
            (instance, key) ->
                post(
                    as("commissioner", instance),
                    difference + "/dismissal",
                    "{\"reason\":\"A week only\"}",
                    key,
                    "If-Match",
                    seen));

    assertThat(answer.at("/status").asString()).isEqualTo("dismissed");
    // Who comes by enters it into the list of differences.
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(one.get(difference).body()).isEqualTo(answer.body()));
    assertThat(one.get(difference).header("etag")).isEqualTo(answer.header("etag"));
  }

  @Test
  void a_dismissal_of_another_state_than_was_seen_is_not_made() {
    var prison = Prison.commenced(one);
    assertThat(prison.certify("CC-1", "2015-01-01", 1090).status()).isEqualTo(201);
    var difference = prison.differences() + "/1";
    var seen = one.get(difference).header("etag").orElseThrow();
    prison.agree("2199-01-01", 1090, 1);

    var stale =
        post(
            prison.commissioner,
            difference + "/dismissal",
            "{\"reason\":\"A week only\"}",
            "a-key",
            "If-Match",
            seen);

    assertThat(stale.code()).as("an agreement is to come").isEqualTo("precondition-failed");
    assertThat(one.get(difference).at("/status").asString()).isEqualTo("open");
    assertThat(stale.at("/detail").asString())
        .contains(one.get(difference).header("etag").orElseThrow());
  }

  @Test
  void of_five_repetitions_of_each_certificate_one_is_recorded() throws Exception {
    var prison = Prison.commenced(one);
    var keys = IntStream.range(0, 20).mapToObj(number -> "certificate-" + number).toList();

    var answers =
        Retries.fiveTimesEach(keys, one, other, (instance, key) -> certify(prison, instance, key));

    assertThat(one.get(prison.certificates()).at("/page/totalElements").asInt())
        .isEqualTo(keys.size());
    assertThat(answers.values())
        .hasSize(keys.size())
        .allSatisfy(same -> {
          assertThat(same).hasSize(5).containsOnly(same.getFirst());
          assertThat(same).extracting(Seen::status).containsOnly(201);
        });
  }
}
