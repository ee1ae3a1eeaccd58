package annex.feed;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.testing.AccessWalk;
import org.junit.jupiter.api.Test;

class FeedAccessTest {

  private final AccessWalk walk = new AccessWalk(FeedService.running());

  @Test
  void every_endpoint_stands_in_the_table_and_nothing_else_does() {
    walk.comparesTableAndHandlers();
  }

  @Test
  void every_attack_on_every_endpoint_is_refused() {
    assertThat(walk.attacks().attacks()).isGreaterThan(50);
  }
}
