package annex.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of the section bodies, held against the real annex and against broken copies. */
class SampleBodiesTest {

  private static final Path SAMPLES = Path.of("..", "samples", "hmp-wymott");

  private final JsonMapper json = new JsonMapper();

  @ParameterizedTest
  @EnumSource
  void the_real_annex_conforms_to_the_schema_of_its_area(Area area) {
    assertThat(faults(area, sample(area.code() + ".json"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource("FAMILY_VISITS, changes/2023-04-01-family-visits.json")
  void a_later_version_conforms_to_the_same_schema(Area area, String file) {
    assertThat(faults(area, sample(file))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_field_that_the_annex_does_not_know_is_refused(Area area) {
    var body = (ObjectNode) sample(area.code() + ".json");

    body.put("remarks", "none");

    assertThat(faults(area, body)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void a_field_that_is_left_out_is_refused(Area area) {
    for (var field : sample(area.code() + ".json").propertyNames()) {
      var body = (ObjectNode) sample(area.code() + ".json");
      body.remove(field);

      assertThat(faults(area, body)).as(field).isNotEmpty();
    }
  }

  @ParameterizedTest(name = "{0} {1} = {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CAPACITY      | /capacity/operationalCapacity             | 0
          CAPACITY      | /capacity/certifiedNormalAccommodation    | null
          CAPACITY      | /population/rows/0/cells/catA             | -1
          CAPACITY      | /population/rows/0/cells/catB             | {"applicable":true}
          CAPACITY      | /population/asAt                          | "2014-13"
          CAPACITY      | /establishment/region                     | "North West"
          CAPACITY      | /segments/1/offenceShares                 | null
          CAPACITY      | /establishment/annualOperatingPrice/amount| "18811910"
          INTERVENTIONS | /programmes/0/agreedStarts                | -1
          INTERVENTIONS | /programmes/0/agreedCompletions           | 1.5
          INTERVENTIONS | /programmes/0/code                        | "tsp"
          INTERVENTIONS | /coreOffer/0/arrangements/0               | "Commissioned"
          INTERVENTIONS | /grandTotal                               | null
          INTERVENTIONS | /additionalOffer/0/label                  | "  "
          ACTIVITIES    | /industries/1/places                      | -40
          ACTIVITIES    | /industries/1/money1                      | 0.5
          ACTIVITIES    | /regime/days/0/activity                   | "6h 14m"
          ACTIVITIES    | /regime/days/0/day                        | "Mon"
          ACTIVITIES    | /regime/days                              | []
          ACTIVITIES    | /totals/coreHours                         | null
          FAMILY_VISITS | /halls/0/tables                           | null
          FAMILY_VISITS | /halls/0/booths                           | "3"
          FAMILY_VISITS | /visiting/daysPerWeek                     | 8
          FAMILY_VISITS | /booking/telephone                        | {"days":[],"from":"9:00","to":"15:00"}
          FAMILY_VISITS | /services/0/status                        | "MAYBE"
          METRICS       | /metrics/0/required/monthly/2014-04       | -90
          METRICS       | /metrics/0/required/monthly/2015-04       | 90
          METRICS       | /metrics/0/required/quarters/Q5           | 90
          METRICS       | /metrics/0/code                           | "cu001"
          METRICS       | /metrics/0/direction                      | "UP"
          METRICS       | /objectives/0/milestones/0/due/latest     | "2014-01"
          METRICS       | /serviceOptions/0/commissioned            | "Yes"
          """)
  void a_value_that_cannot_be_is_refused(Area area, String pointer, String value) {
    var body = sample(area.code() + ".json");

    put(body, JsonPointer.compile(pointer), json.readTree(value));

    assertThat(faults(area, body)).isNotEmpty();
  }

  private static void put(JsonNode body, JsonPointer at, JsonNode value) {
    var parent = body.at(at.head());
    if (parent instanceof ArrayNode rows) {
      rows.set(at.last().getMatchingIndex(), value);
    } else {
      assertThat(parent).isInstanceOf(ObjectNode.class);
      ((ObjectNode) parent).set(at.last().getMatchingProperty(), value);
    }
  }

  private JsonNode sample(String file) {
    var body = json.readTree(SAMPLES.resolve(file).toFile()).get("body");
    assertThat(body).as(file).isNotNull();
    return body;
  }

  private List<Error> faults(Area area, JsonNode body) {
    var file = "/schemas/bodies/%s.schema.json".formatted(area.code());
    var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    return registry
        .getSchema(json.readTree(SampleBodiesTest.class.getResourceAsStream(file)))
        .validate(body);
  }
}
