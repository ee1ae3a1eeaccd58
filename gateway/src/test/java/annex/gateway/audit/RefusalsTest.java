package annex.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import annex.contracts.audit.AuditBlock;
import annex.contracts.audit.AuditEntry;
import annex.contracts.audit.ChainedBlocks;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class RefusalsTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  private final Kept kept = new Kept();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  /** Chains that can be away. */
  private static final class Kept implements Chains {
    final List<AuditBlock> blocks = new CopyOnWriteArrayList<>();
    volatile boolean away;
    volatile boolean tried;

    @Override
    public void add(String chain, AuditBlock block) {
      tried = true;
      if (away) {
        throw new IllegalStateException("away");
      }
      blocks.add(block);
    }

    @Override
    public ChainedBlocks from(long from, int most) {
      throw new UnsupportedOperationException();
    }

    List<AuditEntry> entries() {
      return blocks.stream().flatMap(block -> block.entries().stream()).toList();
    }
  }

  @Test
  void every_entry_stands_once_and_in_order_in_one_chain() {
    try (var refusals = refusals(10_000)) {
      for (int i = 0; i < 1_000; i++) {
        refusals.record(entry(i));
      }

      await().until(() -> kept.entries().size() == 1_000);
    }
    assertThat(kept.entries()).extracting(AuditEntry::status).isSorted();
    assertThat(kept.blocks).allMatch(AuditBlock::hashFits).allMatch(b -> b.entries().size() <= 200);
    for (int i = 1; i < kept.blocks.size(); i++) {
      assertThat(kept.blocks.get(i - 1).isFollowedBy(kept.blocks.get(i))).isTrue();
    }
  }

  @Test
  void what_comes_while_the_chain_is_away_is_recorded_when_it_is_back() {
    kept.away = true;
    try (var refusals = refusals(10)) {
      refusals.record(entry(0));
      await().until(() -> kept.tried);
      refusals.record(entry(1));

      kept.away = false;

      await().until(() -> kept.entries().size() == 2);
      assertThat(kept.blocks).extracting(AuditBlock::number).containsExactly(1L, 2L);
    }
  }

  @Test
  void what_there_is_no_room_for_is_counted_and_the_chain_tells_how_many() {
    kept.away = true;
    try (var refusals = refusals(3)) {
      refusals.record(entry(0));
      await().until(() -> kept.tried);
      for (int i = 1; i <= 10; i++) {
        refusals.record(entry(i));
      }
      assertThat(meters.counter("annex.audit.unrecorded").count()).isEqualTo(7);

      kept.away = false;

      await().until(() -> kept.entries().size() == 5);
      assertThat(kept.entries())
          .extracting(AuditEntry::path)
          .containsExactly("/0", "7 were not recorded", "/1", "/2", "/3");
    }
  }

  @Test
  void what_waits_at_the_end_is_still_recorded() {
    kept.away = true;
    try (var refusals = refusals(10)) {
      refusals.record(entry(0));
      await().until(() -> kept.tried);
      refusals.record(entry(1));
      kept.away = false;
    }

    assertThat(kept.entries()).extracting(AuditEntry::path).containsExactly("/0", "/1");
  }

  private Refusals refusals(int room) {
    return new Refusals("chain", kept, CLOCK, room, Duration.ofMillis(20), meters);
  }

  private static AuditEntry entry(int number) {
    return new AuditEntry(
        "2026-01-01T00:00:00.000Z", "c", "c", null, null, "GET", "/" + number, number);
  }
}
