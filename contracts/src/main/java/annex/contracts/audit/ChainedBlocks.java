package annex.contracts.audit;

import java.util.List;

/**
 * A page of the gateway's audit: blocks of the chains of all its instances, in the order in which
 * they were written.
 *
 * @param items the blocks; those of one chain in their order, each at least once
 * @param unreadable places on the topic where something else than a block stands
 * @param next the place where the page behind this one begins; it is the last one when it holds
 *     nothing
 */
public record ChainedBlocks(List<ChainedBlock> items, List<Long> unreadable, long next) {

  public ChainedBlocks {
    items = List.copyOf(items);
    unreadable = List.copyOf(unreadable);
  }
}
