package annex.familyvisits;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.testing.Started;
import annex.test.Api;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad requests about the work with families: a clear problem each time, and nothing recorded. */
class FamiliesBadInputTest {

  private static final Api API =
      Started.api(Started.service(FamilyVisitsApplication.class, FamilyVisitsApplication::start));
  private static final VisitsPrison PRISON = VisitsPrison.commenced(API);

  /** A good request for each kind of record. */
  private static final Map<String, String> GOOD =
      Map.of(
          "family-days",
          """
          {"date":"2030-01-12","start":"10:00","length":"PT5H","hall":"LARGE","places":20,"theme":"Celebration","audience":null}
          """,
          "forums",
          """
          {"date":"2030-01-12","chair":"GOVERNOR"}
          """,
          "surveys",
          """
          {"name":"visitors survey","askedOn":"2026-10-01","audience":"visitors","respondents":30,"questions":[{"question":"Was it clean?","answers":[{"answer":"yes","count":18},{"answer":"no","count":2}]}]}
          """,
          "support-offers",
          """
          {"prisoner":"A0001AA","service":"pat-dog","offeredBy":"POPS","on":"2026-10-01"}
          """,
          "pin-requests",
          """
          {"prisoner":"A0001AA","numbers":3,"requestedOn":"2026-10-01"}
          """,
          "care-records",
          """
          {"prisoner":"A0001AA","disclosed":true,"on":"2026-10-01"}
          """,
          "family-involvements",
          """
          {"prisoner":"A0001AA","process":"acct","on":"2026-10-01"}
          """,
          "programme-invitations",
          """
          {"prisoner":"A0001AA","programme":"TSP","occasion":"review","date":"2026-10-01","invited":2}
          """,
          "resettlements",
          """
          {"prisoner":"A0001AA","releaseDate":"2030-01-12"}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          family-days | 2030-01-12   | 2030-02-30        | 400 | /date
          family-days | 2030-01-12   | 2200-01-01        | 422 | /date
          family-days | "10:00"      | "25:00"           | 400 | /start
          family-days | PT5H         | PT29M             | 422 | /length
          family-days | PT5H         | PT12H1M           | 422 | /length
          family-days | LARGE        | CHAPEL            | 422 | /hall
          family-days | "LARGE"      | "the hall"        | 422 | /hall
          family-days | :20,         | :0,               | 422 | /places
          family-days | :20,         | :501,             | 422 | /places
          family-days | :20,         | :2.5,             | 400 | /places
          family-days | Celebration  | ` `               | 422 | /theme
          family-days | "audience"   | "names"           | 400 | /names
          forums      | GOVERNOR     | the Governor      | 422 | /chair
          forums      | "2030-01-12" | null              | 400 | /date
          surveys     | visitors"    | passers-by"       | 422 | /audience
          surveys     | 30           | 17                | 422 | /questions/0/answers/0/count
          surveys     | 18           | -1                | 422 | /questions/0/answers/0/count
          surveys     | "no"         | "yes"             | 422 | /questions/0/answers/1
          surveys     | visitors survey | ` `            | 422 | /name
          support-offers | pat-dog   | horse-riding      | 422 | /service
          support-offers | POPS      | Mrs Smith         | 422 | /offeredBy
          support-offers | A0001AA   | Smith             | 422 | /prisoner
          pin-requests   | :3        | :0                | 422 | /numbers
          pin-requests   | :3        | :["07700900123"]  | 400 | /numbers
          pin-requests   | A0001AA   | a0001aa           | 422 | /prisoner
          care-records   | true      | "yes"             | 400 | /disclosed
          care-records   | "disclosed" | "name"          | 400 | /name
          family-involvements | acct | diary             | 422 | /process
          programme-invitations | TSP | thinking         | 422 | /programme
          programme-invitations | review | after         | 422 | /occasion
          programme-invitations | :2 | :21               | 422 | /invited
          resettlements  | 2030-01-12 | 2030-13-01       | 400 | /releaseDate
          """)
  void what_cannot_be_is_refused(String list, String good, String bad, int status, String pointer) {
    var before = total(list);
    var request = Objects.requireNonNull(GOOD.get(list));

    var refused = API.post(PRISON.path + "/" + list, request.replace(good, bad));

    assertThat(refused.status()).as(refused.body()).isEqualTo(status);
    assertThat(refused.at("/errors"))
        .anySatisfy(error -> assertThat(error.at("/pointer").asString()).isEqualTo(pointer));
    assertThat(total(list)).isEqualTo(before);
  }

  private static int total(String list) {
    return API.get(PRISON.path + "/" + list).at("/page/totalElements").asInt();
  }

  @ParameterizedTest
  @CsvSource({
    "support-offers, 2026-10-01, support-date-refused, VIS-14",
    "pin-requests, 2026-10-01, pin-date-refused, VIS-19",
    "care-records, 2026-10-01, care-date-refused, VIS-32",
    "family-involvements, 2026-10-01, involvement-date-refused, VIS-22"
  })
  void what_has_not_happened_is_not_recorded(String list, String date, String code, String rule) {
    var request = Objects.requireNonNull(GOOD.get(list)).replace(date, "2199-01-01");

    var refused = API.post(PRISON.path + "/" + list, request);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.at("/rule").asString()).isEqualTo(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/family-days?status=lost",
        "/family-days?from=2026-02-30",
        "/family-days?size=201",
        "/family-days/first",
        "/family-days/progress?year=2026-28",
        "/forums?status=open",
        "/forums?to=soon",
        "/surveys?audience=all",
        "/survey-results?page=-1",
        "/support-offers?service=horses",
        "/support-offers?prisoner=Smith",
        "/prisoners-without-visits?neverOffered=perhaps",
        "/pin-requests?status=open",
        "/care-records?qualifying=perhaps",
        "/care-records?disclosed=true",
        "/family-involvements?process=diary",
        "/programme-invitations?occasion=after",
        "/resettlements?status=held",
        "/resettlement-meetings?within=367",
        "/resettlement-meetings?within=-1"
      })
  void parameters_that_cannot_be_are_refused(String resource) {
    var answer = API.get(PRISON.path + resource);

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("parameter-invalid");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          family-days/999           | family-day-unknown
          forums/999                | forum-unknown
          surveys/999               | survey-unknown
          support-offers/999        | support-offer-unknown
          pin-requests/999          | pin-request-unknown
          care-records/999          | care-record-unknown
          family-involvements/999   | involvement-unknown
          programme-invitations/999 | programme-invitation-unknown
          resettlements/999         | resettlement-unknown
          family-days/-1            | family-day-unknown
          """)
  void what_is_not_there_is_not_found(String resource, String code) {
    var answer = API.get(PRISON.path + "/" + resource);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo(code);
  }
}
