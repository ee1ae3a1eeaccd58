package annex.local.audit;

import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.audit.AuditBlock;
import annex.contracts.audit.AuditEntry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditChainTest {

  private final List<AuditBlock> chain = new ArrayList<>();

  AuditChainTest() {
    chain.add(AuditBlock.first(List.of(entry(201))));
    for (int status : new int[] {200, 403, 404, 409}) {
      chain.add(chain.getLast().next(List.of(entry(status), entry(status))));
    }
  }

  @Test
  void a_whole_chain_is_intact() {
    var found = check();

    assertThat(found.broken()).isEmpty();
    assertThat(found.blocks()).isEqualTo(5);
    assertThat(found.entries()).isEqualTo(9);
    assertThat(found.head()).isEqualTo(chain.getLast().hash());
  }

  @Test
  void a_block_that_was_changed_is_named() {
    var third = chain.get(2);
    chain.set(
        2, new AuditBlock(3, third.previous(), List.of(entry(200), entry(403)), third.hash()));

    assertThat(check().broken()).contains("block 3 was changed");
  }

  @Test
  void a_block_that_was_removed_is_named() {
    chain.remove(1);

    assertThat(check().broken()).contains("block 2 is missing");
  }

  @Test
  void a_block_that_was_made_anew_is_seen_at_the_next() {
    chain.set(1, chain.getFirst().next(List.of(entry(500))));

    assertThat(check().broken()).contains("block 3 does not follow the one before it");
  }

  @Test
  void an_end_that_was_cut_off_is_seen_by_whoever_kept_its_hash() {
    var before = check().head();
    chain.removeLast();

    assertThat(check().broken()).isEmpty();
    assertThat(check().head()).isNotEqualTo(before);
  }

  private AuditChain.Finding check() {
    return AuditChain.check(
        from -> chain.stream().filter(block -> block.number() >= from).limit(2).toList());
  }

  private static AuditEntry entry(int status) {
    return new AuditEntry(
        "2026-01-01T00:00:00.000Z", "c", "c", null, null, "POST", "/capacity", status);
  }
}
