package annex.local.audit;

import annex.contracts.audit.AuditBlock;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** The chain of one service's audit, read block by block from its beginning. */
public final class AuditChain {

  /**
   * What a check found.
   *
   * @param blocks that were read
   * @param entries that they hold
   * @param head the hash of the last good block; who keeps it sees later whether the end was cut
   * @param broken what is wrong, if anything is
   */
  public record Finding(long blocks, long entries, String head, Optional<String> broken) {}

  private record Blocks(List<AuditBlock> items) {}

  private AuditChain() {}

  /** Checks the chain that a service serves. */
  public static Finding check(URI service, String area, String token) {
    try (var source = new AuditSource(service.resolve("/%s/audit".formatted(area)), token)) {
      return check(number -> source.page(number, Blocks.class).items());
    }
  }

  /**
   * Checks a chain.
   *
   * @param from gives the blocks from a number on, some at a time, and none behind the last
   */
  static Finding check(LongFunction<List<AuditBlock>> from) {
    var check = new ChainCheck();
    long next = 1;
    while (true) {
      var some = from.apply(next);
      some.forEach(check::see);
      next += some.size();
      if (some.isEmpty() || check.finding().broken().isPresent()) {
        return check.finding();
      }
    }
  }
}
