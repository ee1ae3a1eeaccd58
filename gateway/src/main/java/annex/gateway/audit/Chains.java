package annex.gateway.audit;

import annex.contracts.audit.AuditBlock;
import annex.contracts.audit.ChainedBlocks;

/** Where the chains of all instances are kept. */
public interface Chains {

  /**
   * Adds a block, and returns when it is kept.
   *
   * @throws RuntimeException when it may not be; adding the same block again does no harm
   */
  void add(String chain, AuditBlock block) throws InterruptedException;

  /**
   * Some blocks of all chains.
   *
   * @param from the place of the first
   * @param most how many, at most
   */
  ChainedBlocks from(long from, int most);
}
