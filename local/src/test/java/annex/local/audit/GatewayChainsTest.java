package annex.local.audit;

import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.audit.AuditBlock;
import annex.contracts.audit.AuditEntry;
import annex.contracts.audit.ChainedBlock;
import annex.contracts.audit.ChainedBlocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GatewayChainsTest {

  private static final int AT_ONCE = 2;

  private final List<ChainedBlock> topic = new ArrayList<>();
  private final List<Long> unreadable = new ArrayList<>();

  GatewayChainsTest() {
    var one = AuditBlock.first(List.of(entry(401)));
    var other = AuditBlock.first(List.of(entry(403)));
    put("one", one);
    put("other", other);
    put("one", one.next(List.of(entry(404), entry(429))));
    put("other", other.next(List.of(entry(405))));
    put("other", topic.getLast().block().next(List.of(entry(401))));
  }

  @Test
  void chains_that_were_written_at_the_same_time_are_told_apart() {
    var found = check();

    assertThat(found.isIntact()).isTrue();
    assertThat(found.chains().keySet()).containsExactly("one", "other");
    assertThat(found.chains().get("one"))
        .isEqualTo(new AuditChain.Finding(2, 3, topic.get(2).hash(), Optional.empty()));
  }

  @Test
  void a_block_that_was_changed_is_named() {
    var third = topic.get(2);
    topic.set(
        2,
        new ChainedBlock(
            "one", 2, third.previous(), List.of(entry(404), entry(200)), third.hash()));

    assertThat(broken("one")).contains("block 2 was changed");
    assertThat(broken("other")).isEmpty();
    assertThat(check().isIntact()).isFalse();
  }

  @Test
  void a_block_that_was_removed_is_named() {
    topic.remove(3);

    assertThat(broken("other")).contains("block 2 is missing");
  }

  @Test
  void a_block_may_have_been_written_twice() {
    topic.add(3, topic.get(2));
    topic.add(topic.get(2));

    assertThat(check().isIntact()).isTrue();
    assertThat(broken("one")).isEmpty();
  }

  @Test
  void another_block_with_a_number_that_was_given_is_named() {
    put("one", topic.getFirst().block().next(List.of(entry(200))));

    assertThat(broken("one")).contains("block 2 stands there twice");
  }

  @Test
  void what_is_no_block_breaks_the_audit() {
    unreadable.add(5L);

    assertThat(check().isIntact()).isFalse();
    assertThat(check().unreadable()).isOne();
  }

  private Optional<String> broken(String chain) {
    return check().chains().entrySet().stream()
        .filter(found -> found.getKey().equals(chain))
        .findFirst()
        .flatMap(found -> found.getValue().broken());
  }

  private GatewayChains.Finding check() {
    return GatewayChains.check(from -> {
      int begin = (int) Math.min(from, topic.size());
      int end = Math.min(begin + AT_ONCE, topic.size());
      return new ChainedBlocks(topic.subList(begin, end), from == 0 ? unreadable : List.of(), end);
    });
  }

  private void put(String chain, AuditBlock block) {
    topic.add(ChainedBlock.of(chain, block));
  }

  private static AuditEntry entry(int status) {
    return new AuditEntry(
        "2026-01-01T00:00:00.000Z", "c", "c", null, null, "GET", "/annexes/WMI", status);
  }
}
