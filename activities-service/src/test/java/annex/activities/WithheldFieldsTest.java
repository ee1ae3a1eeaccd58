package annex.activities;

import static annex.commissioning.testing.Retries.post;
import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.testing.Retries.Seen;
import annex.commissioning.testing.Sample;
import annex.commissioning.testing.Started;
import annex.test.Api;
import annex.test.TestIssuer;
import org.junit.jupiter.api.Test;

class WithheldFieldsTest {

  private final Api api =
      Started.api(Started.service(ActivitiesApplication.class, ActivitiesApplication::start));

  @Test
  void what_industries_cost_and_earn_is_not_shown_to_the_college() {
    var place = "/activities/establishments/WMI";
    var body = Sample.compact(Sample.commencement("activities"));
    var token = TestIssuer.shared().token(claims -> claims.claim("agency", "manchester-college"));
    var college = api.bearing(() -> token);

    var first = post(college, place + "/commencement", body, "a-key");
    var again = post(college, place + "/commencement", body, "a-key");
    var withoutAgency = post(api, place + "/commencement", body, "a-key");

    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(first.body()).contains("industries").doesNotContain("money1");
    assertThat(Seen.of(again)).as("what is kept shows no more").isEqualTo(Seen.of(first));
    assertThat(withoutAgency.status()).as("not given to another").isEqualTo(200);
    assertThat(withoutAgency.body()).contains("money1");
    for (var resource : new String[] {"/section", "/section/versions/1"}) {
      var shown = college.get(place + resource);
      assertThat(shown.status()).isEqualTo(200);
      assertThat(shown.at("/body/industries/0").propertyNames())
          .contains("places")
          .doesNotContain("money1", "money6");
      assertThat(shown.at("/body/totals/places").asInt()).isEqualTo(1065);
      assertThat(api.get(place + resource).body()).contains("money1");
    }
  }
}
