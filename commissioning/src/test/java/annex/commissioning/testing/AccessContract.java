package annex.commissioning.testing;

import static org.assertj.core.api.Assertions.assertThat;

import annex.access.token.KeysAhead;
import annex.contracts.Area;
import annex.test.TestIssuer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Every endpoint of a service asks of its callers what its table says, and none is without. */
public abstract class AccessContract extends SectionContract {

  private final ConfigurableApplicationContext service;
  private final AccessWalk walk;

  protected AccessContract(Area area, ConfigurableApplicationContext service) {
    super(area, service);
    this.service = service;
    this.walk = new AccessWalk(service);
  }

  @Test
  void every_endpoint_stands_in_the_table_and_nothing_else_does() {
    walk.comparesTableAndHandlers();
  }

  @Test
  void every_attack_on_every_endpoint_is_refused() {
    assertThat(walk.attacks().attacks()).isGreaterThan(50);
  }

  @Test
  void the_keys_of_the_issuer_are_fetched_before_anybody_comes() {
    assertThat(service.getBeansOfType(KeysAhead.class)).hasSize(1);
  }

  @Test
  void what_stands_in_no_table_is_not_there() {
    for (var path :
        List.of("/actuator/env", "/actuator/health/mongo", "/error", "/", "/capacity")) {
      assertThat(api.anonymous().get(path).status()).as(path).isEqualTo(401);
      assertThat(api.get(path).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void a_token_is_taken_from_its_header_alone() {
    var token = TestIssuer.shared().everything();
    var path = path("WMI") + "/section?access_token=" + token;

    assertThat(api.anonymous().get(path).status()).isEqualTo(401);
    assertThat(api.anonymous().get(path("WMI") + "/section", "Cookie", "token=" + token).status())
        .isEqualTo(401);
  }

  @Test
  void probes_are_answered_without_a_token_and_without_details() {
    var health = api.anonymous().get("/actuator/health");

    assertThat(health.status()).isEqualTo(200);
    assertThat(health.json().propertyNames()).isSubsetOf("status", "groups");
  }
}
