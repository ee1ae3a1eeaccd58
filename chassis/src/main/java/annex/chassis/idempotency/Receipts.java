package annex.chassis.idempotency;

import java.time.Instant;
import java.util.Optional;

/** The receipts inside the documents of one collection. */
public interface Receipts {

  /** The receipt of a request. */
  Optional<Receipt> find(String key);

  /** Forgets the receipts whose time has passed. */
  void forget(Instant now);
}
