package annex.contracts.audit;

import java.util.List;

/**
 * A block of one of several chains.
 *
 * @param chain which
 * @param number as in an {@link AuditBlock}, and so are the others
 */
public record ChainedBlock(
    String chain, long number, String previous, List<AuditEntry> entries, String hash) {

  public ChainedBlock {
    entries = List.copyOf(entries);
  }

  /** A block of this chain. */
  public static ChainedBlock of(String chain, AuditBlock block) {
    return new ChainedBlock(chain, block.number(), block.previous(), block.entries(), block.hash());
  }

  /** The block without its chain. */
  public AuditBlock block() {
    return new AuditBlock(number, previous, entries, hash);
  }
}
