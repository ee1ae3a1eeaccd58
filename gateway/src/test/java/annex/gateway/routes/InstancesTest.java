package annex.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InstancesTest {

  private final List<String> found = new ArrayList<>(List.of("10.0.0.1", "10.0.0.2"));
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final Instances instances =
      new Instances(List.of(URI.create("http://activities:8083")), this::look, clock);

  @Test
  void every_address_of_a_name_takes_its_turn() {
    instances.refresh();

    assertThat(turns(4)).containsExactly(one(), two(), one(), two());
  }

  @Test
  void an_instance_that_could_not_be_reached_is_left_out_for_a_moment() {
    instances.refresh();
    instances.unreached(one());

    assertThat(turns(3)).containsOnly(two());
    now = now.plus(Duration.ofSeconds(3));
    assertThat(turns(2)).containsExactlyInAnyOrder(one(), two());
  }

  @Test
  void the_last_instance_is_tried_all_the_same() {
    instances.refresh();
    instances.unreached(one());
    instances.unreached(two());

    assertThat(instances.next(Set.of())).isPresent();
  }

  @Test
  void what_was_tried_is_not_tried_again_and_what_is_left_out_comes_last() {
    found.add("10.0.0.3");
    instances.refresh();
    instances.unreached(two());

    assertThat(instances.next(Set.of(one()))).contains(three());
    assertThat(instances.next(Set.of(one(), three()))).contains(two());
    assertThat(instances.next(Set.of(one(), two(), three()))).isEmpty();
  }

  @Test
  void an_instance_that_has_come_is_used_and_one_that_has_gone_is_not() {
    instances.refresh();
    found.remove("10.0.0.1");
    found.add("10.0.0.3");

    instances.refresh();

    assertThat(turns(4)).containsOnly(two(), three());
  }

  @Test
  void a_name_that_is_not_found_for_a_moment_keeps_its_addresses() {
    instances.refresh();
    found.clear();

    instances.refresh();

    assertThat(turns(2)).containsExactlyInAnyOrder(one(), two());
  }

  @Test
  void a_service_that_was_never_found_has_no_instance() {
    found.clear();
    instances.refresh();

    assertThat(instances.next(Set.of())).isEmpty();
  }

  private InetAddress[] look(String host) throws UnknownHostException {
    if (found.isEmpty()) {
      throw new UnknownHostException(host);
    }
    var addresses = new InetAddress[found.size()];
    for (int index = 0; index < addresses.length; index++) {
      addresses[index] = InetAddress.ofLiteral(found.get(index));
    }
    return addresses;
  }

  private List<URI> turns(int number) {
    var turns = new ArrayList<URI>();
    for (int turn = 0; turn < number; turn++) {
      turns.add(instances.next(Set.of()).orElseThrow());
    }
    return turns;
  }

  private static URI one() {
    return URI.create("http://10.0.0.1:8083");
  }

  private static URI two() {
    return URI.create("http://10.0.0.2:8083");
  }

  private static URI three() {
    return URI.create("http://10.0.0.3:8083");
  }
}
