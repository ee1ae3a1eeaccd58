package annex.chassis.audit;

import annex.contracts.audit.AuditBlock;
import java.util.List;
import java.util.Optional;

/** Where the chain is kept. */
public interface AuditStore {

  /** The latest block. */
  Optional<AuditBlock> last();

  /** Adds a block; false where there is one with its number already. */
  boolean add(AuditBlock block);

  /** Blocks in their order, beginning with this number. */
  List<AuditBlock> from(long number, int most);
}
