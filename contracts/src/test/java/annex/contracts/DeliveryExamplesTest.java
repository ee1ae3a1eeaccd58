package annex.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a delivery summary says, as partners are shown it. */
class DeliveryExamplesTest {

  private final JsonMapper json = new JsonMapper();

  private JsonNode read(String resource) {
    try (var content = Area.class.getResourceAsStream(resource)) {
      assertThat(content).as(resource).isNotNull();
      return json.readTree(content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Error> faults(JsonNode summary) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(read("/schemas/delivery/family-visits.schema.json"))
        .validate(summary);
  }

  @Test
  void the_example_of_family_visits_has_every_part_and_conforms() {
    var example = read("/examples/delivery/family-visits.json");

    assertThat(example.propertyNames())
        .containsExactlyInAnyOrder("visits", "videoRequests", "familyServices");
    assertThat(faults(example)).isEmpty();
  }

  @Test
  void a_part_that_is_not_whole_does_not() {
    var example = read("/examples/delivery/family-visits.json").deepCopy();
    ((ObjectNode) example.at("/familyServices")).remove("forums");

    assertThat(faults(example)).isNotEmpty();
  }
}
