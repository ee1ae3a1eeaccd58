package annex.local.audit;

import annex.contracts.audit.AuditBlock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Looks at one block of a chain after the other, until one is not what it should be. */
final class ChainCheck {

  private final Set<String> seen = new HashSet<>();
  private long blocks;
  private long entries;
  private String head = AuditBlock.NONE;
  private Optional<String> broken = Optional.empty();

  /** Looks at the next block. */
  void see(AuditBlock block) {
    if (broken.isPresent()) {
      return;
    }
    broken = fault(block);
    if (broken.isEmpty()) {
      blocks++;
      entries += block.entries().size();
      head = block.hash();
      seen.add(head);
    }
  }

  /** Looks at the next block, which may be one that was written twice. */
  void seeAtLeastOnce(AuditBlock block) {
    if (!(seen.contains(block.hash()) && block.hashFits())) {
      see(block);
    }
  }

  /** What was found so far. */
  AuditChain.Finding finding() {
    return new AuditChain.Finding(blocks, entries, head, broken);
  }

  private Optional<String> fault(AuditBlock block) {
    if (block.number() > blocks + 1) {
      return Optional.of("block %d is missing".formatted(blocks + 1));
    }
    if (block.number() < blocks + 1) {
      return Optional.of("block %d stands there twice".formatted(block.number()));
    }
    if (!block.hashFits()) {
      return Optional.of("block %d was changed".formatted(block.number()));
    }
    return block.previous().equals(head)
        ? Optional.empty()
        : Optional.of("block %d does not follow the one before it".formatted(block.number()));
  }
}
