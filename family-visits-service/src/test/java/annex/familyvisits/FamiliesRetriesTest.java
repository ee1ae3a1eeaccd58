package annex.familyvisits;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.testing.FailingStore;
import annex.commissioning.testing.FailingStore.Failure;
import annex.commissioning.testing.Retries;
import annex.commissioning.testing.Started;
import annex.contracts.UkTime;
import annex.test.Api;
import java.time.Clock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An instance ends in the middle of a write of family work, before it is made or after; another one
 * answers its repetition, once and ever the same.
 */
class FamiliesRetriesTest {

  private static final String RECORDS = "familyRecords";

  private final ConfigurableApplicationContext beside =
      Started.beside(FamilyVisitsApplication.class, FamilyVisitsApplication::start);
  private final Api living =
      Started.api(Started.service(FamilyVisitsApplication.class, FamilyVisitsApplication::start));
  private final Api ending = Started.api(beside);
  private final FailingStore store = beside.getBean(FailingStore.class);
  private final VisitsPrison prison = VisitsPrison.commenced(living);

  private final String day =
      """
      {"date":"%s","start":"10:00","length":"PT5H","places":1}
      """
          .formatted(UkTime.today(Clock.systemUTC()).plusDays(7));

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_record_survives_its_instance(boolean written) {
    var days = prison.path + "/family-days";

    var answer =
        Retries.assertThatItSurvives(
            new Failure(RECORDS, 1, written),
            store,
            ending,
            living,
            (instance, key) -> Retries.post(instance, days, day, key));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(living.get(days).at("/page/totalElements").asInt()).isEqualTo(1);
    assertThat(living.get(answer.header("location").orElseThrow()).body()).isEqualTo(answer.body());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_step_survives_its_instance(boolean written) {
    var made = living.post(prison.path + "/family-days", day).header("location").orElseThrow();
    var invitation = "{\"prisoner\":\"A0001AA\",\"offeredBy\":\"POPS\"}";

    var answer =
        Retries.assertThatItSurvives(
            new Failure(RECORDS, 1, written),
            store,
            ending,
            living,
            (instance, key) -> Retries.post(instance, made + "/invitations", invitation, key));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(living.get(made).at("/invitations")).hasSize(1);
    assertThat(living.get(made).at("/revision").asInt()).isEqualTo(2);
  }
}
