package annex.contracts.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditBlockTest {

  private static final AuditEntry ENTRY = entry("provider", "/capacity/establishments/WMI", 201);

  private final AuditBlock first = AuditBlock.first(List.of(ENTRY));

  @Test
  void a_chain_holds_together() {
    var second = first.next(List.of(ENTRY, ENTRY));

    assertThat(first.hashFits()).isTrue();
    assertThat(second.hashFits()).isTrue();
    assertThat(first.isFollowedBy(second)).isTrue();
  }

  @Test
  void a_block_of_which_anything_was_changed_is_not_intact() {
    var other = entry("pops", "/capacity/establishments/WMI", 201);

    assertThat(new AuditBlock(1, first.previous(), List.of(other), first.hash()).hashFits())
        .isFalse();
    assertThat(new AuditBlock(1, first.previous(), List.of(), first.hash()).hashFits()).isFalse();
    assertThat(new AuditBlock(2, first.previous(), first.entries(), first.hash()).hashFits())
        .isFalse();
    assertThat(new AuditBlock(1, first.hash(), first.entries(), first.hash()).hashFits()).isFalse();
  }

  @Test
  void a_block_that_is_missing_or_was_made_anew_is_not_followed() {
    var second = first.next(List.of(ENTRY));
    var third = second.next(List.of(ENTRY));
    var anew = first.next(List.of(entry("pops", "/", 403)));

    assertThat(first.isFollowedBy(third)).isFalse();
    assertThat(anew.hashFits()).isTrue();
    assertThat(anew.isFollowedBy(third)).isFalse();
  }

  @Test
  void texts_that_lie_side_by_side_do_not_run_into_each_other() {
    var hashes = new HashSet<String>();
    for (var entry :
        List.of(
            entry("ab", "c", 1),
            entry("a", "bc", 1),
            entry("", "abc", 1),
            entry(null, "abc", 1),
            entry("-", "abc", 1))) {
      hashes.add(AuditBlock.first(List.of(entry)).hash());
    }

    assertThat(hashes).hasSize(5);
  }

  @Test
  void an_entry_can_be_told_without_whom_it_is_about() {
    var path = "/family-visits/establishments/WMI/prisoners/%s/circumstances";

    assertThat(entry("pops", path.formatted("A0001AA"), 503).withoutPrisoners())
        .isEqualTo(entry("pops", path.formatted("{prisoner}"), 503));
    assertThat(ENTRY.withoutPrisoners()).isEqualTo(ENTRY);
  }

  private static AuditEntry entry(@Nullable String client, String path, int status) {
    return new AuditEntry(
        "2026-01-01T00:00:00.000Z", client, client, null, null, "POST", path, status);
  }
}
