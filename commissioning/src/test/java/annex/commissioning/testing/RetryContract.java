package annex.commissioning.testing;

import static annex.commissioning.testing.Retries.isReplayed;
import static annex.commissioning.testing.Retries.post;
import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.testing.FailingStore.Failure;
import annex.commissioning.testing.Retries.Seen;
import annex.contracts.Area;
import annex.test.Api;
import annex.test.TestIssuer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the API promises to who repeats a request, or takes a step about what it has seen: two
 * instances over one store, of which one can be ended at any write.
 */
public abstract class RetryContract extends SectionContract {

  private static final String NOTICES = "noticesOfChange";

  /** Before and after each write of an agreement: the claim, the version, the end. */
  static final List<Failure> AGREEMENT =
      Stream.of(true, false)
          .flatMap(written ->
              Stream.of(
                  new Failure(NOTICES, 1, written),
                  new Failure("sectionVersions", 1, written),
                  new Failure(NOTICES, 2, written)))
          .toList();

  protected final Api other;
  protected final FailingStore store;
  private final String patch;

  /**
   * Tries an area.
   *
   * @param beside another instance over the store of the first
   * @param patch that the real section takes, with one change
   */
  protected RetryContract(
      Area area,
      ConfigurableApplicationContext service,
      ConfigurableApplicationContext beside,
      String patch) {
    super(area, service);
    this.other = Started.api(beside);
    this.store = beside.getBean(FailingStore.class);
    this.patch = patch;
  }

  /** An instance, called by a party. */
  protected static Api as(String party, Api instance) {
    return instance.bearing(() ->
        TestIssuer.shared()
            .token(claims -> claims.claim("party", party).claim("client_id", "the-" + party)));
  }

  private String notices(String establishment) {
    return path(establishment) + "/notices-of-change";
  }

  private String commenced() {
    var establishment = freshEstablishment();
    assertThat(commence(establishment, sample()).status()).isEqualTo(201);
    return establishment;
  }

  private String proposal(String reason) {
    return """
    {"baseVersion":1,"effectiveFrom":"2199-01-01","reason":"%s","certificationReference":"CC/7","patch":%s}
    """
        .formatted(reason, patch);
  }

  private Api.Answer propose(Api instance, String establishment, String key) {
    return post(as("provider", instance), notices(establishment), proposal(key), key);
  }

  private String proposed() {
    var establishment = commenced();
    assertThat(propose(api, establishment, "proposed").status()).isEqualTo(201);
    return establishment;
  }

  private int total(String list) {
    return api.get(list).at("/page/totalElements").asInt();
  }

  @Test
  void a_commencement_that_is_repeated_is_answered_as_it_was_first() {
    var place = path(freshEstablishment()) + "/commencement";
    var body = Sample.compact(sample());

    var first = post(api, place, body, "a-key");
    var again = post(other, place, body, "a-key");

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.header("location")).isPresent();
    assertThat(first.header("etag")).isPresent();
    assertThat(isReplayed(first)).isFalse();
    assertThat(Seen.of(again)).isEqualTo(Seen.of(first));
    assertThat(isReplayed(again)).isTrue();
    assertThat(again.header("content-type")).isEqualTo(first.header("content-type"));
    assertThat(post(other, place, body + " ", "a-key").code()).isEqualTo("idempotency-key-reused");
    assertThat(api.post(place, body).status()).as("without the key").isEqualTo(200);
    assertThat(post(api, place, body, "another-key").status()).isEqualTo(200);
    assertThat(post(api, place, body, "no key").code()).isEqualTo("idempotency-key-invalid");
  }

  @Test
  void what_was_refused_may_be_mended_under_the_same_key() {
    var place = path(freshEstablishment()) + "/commencement";

    assertThat(post(api, place, "{}", "a-key").status()).isEqualTo(400);
    assertThat(post(api, place, Sample.compact(sample()), "a-key").status()).isEqualTo(201);
  }

  @Test
  void of_five_repetitions_of_each_proposal_one_is_made() throws Exception {
    var establishment = commenced();
    var keys = IntStream.range(0, 20).mapToObj(number -> "proposal-" + number).toList();

    var answers =
        Retries.fiveTimesEach(
            keys, api, other, (instance, key) -> propose(instance, establishment, key));

    assertThat(total(notices(establishment))).isEqualTo(keys.size());
    assertThat(answers).hasSize(keys.size());
    assertThat(answers.values())
        .allSatisfy(same -> {
          assertThat(same).hasSize(5).containsOnly(same.getFirst());
          assertThat(same.getFirst().status()).isEqualTo(201);
        });
  }

  @Test
  void a_proposal_is_answered_as_it_was_made_whatever_became_of_it() {
    var establishment = commenced();
    var first = propose(api, establishment, "a-key");
    var one = notices(establishment) + "/1";
    var agreed = post(as("commissioner", api), one + "/agreement", "", "another-key");

    assertThat(agreed.at("/status").asString()).isEqualTo("agreed");
    assertThat(Seen.of(propose(other, establishment, "a-key"))).isEqualTo(Seen.of(first));
    assertThat(Seen.of(post(as("commissioner", other), one + "/agreement", "", "another-key")))
        .isEqualTo(Seen.of(agreed));
    assertThat(post(as("commissioner", other), one + "/agreement", "", "a-third").code())
        .isEqualTo("notice-of-change-not-open");
    assertThat(api.get(one).header("etag")).isEqualTo(agreed.header("etag"));
  }

  @ParameterizedTest
  @CsvSource({"rejection,commissioner,rejected", "withdrawal,provider,withdrawn"})
  void a_step_that_is_repeated_is_answered_as_it_was_first(
      String step, String party, String status) {
    var place = notices(proposed()) + "/1/" + step;
    var reason = "{\"reason\":\"Too dear\"}";

    var first = post(as(party, api), place, reason, "a-key");

    assertThat(first.at("/status").asString()).isEqualTo(status);
    assertThat(Seen.of(post(as(party, other), place, reason, "a-key"))).isEqualTo(Seen.of(first));
    assertThat(post(as(party, other), place, "{}", "a-key").code())
        .isEqualTo("idempotency-key-reused");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_commencement_survives_its_instance(boolean written) {
    var establishment = freshEstablishment();
    var body = Sample.compact(sample());

    var answer =
        Retries.assertThatItSurvives(
            new Failure("sectionVersions", 1, written),
            store,
            other,
            api,
            (instance, key) -> post(instance, path(establishment) + "/commencement", body, key));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(total(path(establishment) + "/section/versions")).isOne();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_proposal_survives_its_instance(boolean written) {
    var establishment = commenced();

    var answer =
        Retries.assertThatItSurvives(
            new Failure(NOTICES, 1, written),
            store,
            other,
            api,
            (instance, key) -> propose(instance, establishment, key));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(total(notices(establishment))).isOne();
  }

  @ParameterizedTest
  @FieldSource("AGREEMENT")
  void an_agreement_survives_its_instance(Failure failure) {
    var establishment = proposed();
    var one = notices(establishment) + "/1";
    var seen = api.get(one).header("etag").orElseThrow();

    var answer =
        Retries.assertThatItSurvives(
            failure,
            store,
            other,
            api,
            (instance, key) ->
                post(as("commissioner", instance), one + "/agreement", "", key, "If-Match", seen));

    assertThat(answer.at("/status").asString()).isEqualTo("agreed");
    assertThat(answer.at("/agreements")).hasSize(2);
    assertThat(answer.body()).isEqualTo(api.get(one).body());
    assertThat(total(path(establishment) + "/section/versions")).isEqualTo(2);
  }

  @Test
  void who_finishes_the_agreement_of_another_is_not_taken_for_its_author() {
    var establishment = proposed();
    var one = notices(establishment) + "/1";
    store.endAt(new Failure(NOTICES, 1, true));
    assertThat(post(as("commissioner", other), one + "/agreement", "", "agreed").status())
        .isEqualTo(503);
    assertThat(store.restart()).isTrue();

    var withdrawal = post(as("provider", api), one + "/withdrawal", "", "too-late");

    assertThat(withdrawal.code()).isEqualTo("notice-of-change-not-open");
    assertThat(post(as("provider", api), one + "/withdrawal", "", "too-late").code())
        .isEqualTo("notice-of-change-not-open");
    var agreed =
        Retries.untilAnswered(
            () -> post(as("commissioner", api), one + "/agreement", "", "agreed"));
    assertThat(agreed.at("/status").asString()).isEqualTo("agreed");
  }

  @ParameterizedTest
  @CsvSource({"agreement,commissioner", "rejection,commissioner", "withdrawal,provider"})
  void a_step_about_another_state_than_was_seen_is_not_taken(String step, String party) {
    var one = notices(proposed()) + "/1";
    var tag = api.get(one).header("etag").orElseThrow();
    var caller = as(party, api);

    for (var stale : List.of("\"1-00000000\"", "W/" + tag, "\"\"")) {
      var refused = post(caller, one + "/" + step, "", "a-key", "If-Match", stale);
      assertThat(refused.status()).isEqualTo(412);
      assertThat(refused.code()).isEqualTo("precondition-failed");
    }
    assertThat(post(caller, one + "/" + step, "", "a-key", "If-Match", "1-0").code())
        .isEqualTo("request-malformed");
    assertThat(api.get(one).at("/status").asString()).isEqualTo("proposed");

    var taken = post(caller, one + "/" + step, "", "a-key", "If-Match", "\"x\", " + tag);

    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    assertThat(taken.header("etag")).isPresent().isNotEqualTo(Optional.of(tag));
    assertThat(Seen.of(post(caller, one + "/" + step, "", "a-key", "If-Match", tag)))
        .as("what was done is not judged again")
        .isEqualTo(Seen.of(taken));
    assertThat(post(caller, one + "/" + step, "", "another-key", "If-Match", tag).code())
        .isEqualTo("precondition-failed");
  }

  @Test
  void a_notice_of_change_that_is_known_is_not_sent_again() {
    var one = notices(proposed()) + "/1";
    var tag = api.get(one).header("etag").orElseThrow();

    assertThat(api.get(one, "If-None-Match", tag).status()).isEqualTo(304);
    assertThat(other.get(one).header("etag")).contains(tag);
  }
}
