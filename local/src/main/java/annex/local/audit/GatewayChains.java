package annex.local.audit;

import annex.contracts.audit.ChainedBlocks;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;

/** The chains of the gateway's audit: every start of an instance that refused anything has one. */
public final class GatewayChains {

  /**
   * What a check found.
   *
   * @param chains by their ids, in the order in which they begin
   * @param unreadable places where something else than a block stands
   */
  public record Finding(Map<String, AuditChain.Finding> chains, long unreadable) {

    /** Whether nothing is wrong. */
    public boolean isIntact() {
      return unreadable == 0
          && chains.values().stream().allMatch(chain -> chain.broken().isEmpty());
    }
  }

  private GatewayChains() {}

  /** Checks the chains that a gateway serves. */
  public static Finding check(URI gateway, String token) {
    try (var source = new AuditSource(gateway.resolve("/audit"), token)) {
      return check(from -> source.page(from, ChainedBlocks.class));
    }
  }

  /**
   * Checks chains.
   *
   * @param from gives the page that begins at a place, and one that holds nothing behind the last
   */
  static Finding check(LongFunction<ChainedBlocks> from) {
    var checks = new LinkedHashMap<String, ChainCheck>();
    long unreadable = 0;
    long next = 0;
    while (true) {
      var page = from.apply(next);
      for (var block : page.items()) {
        checks.computeIfAbsent(block.chain(), _ -> new ChainCheck()).seeAtLeastOnce(block.block());
      }
      unreadable += page.unreadable().size();
      next = page.next();
      if (page.items().isEmpty() && page.unreadable().isEmpty()) {
        return new Finding(findings(checks), unreadable);
      }
    }
  }

  private static Map<String, AuditChain.Finding> findings(Map<String, ChainCheck> checks) {
    var findings = new LinkedHashMap<String, AuditChain.Finding>();
    checks.forEach((chain, check) -> findings.put(chain, check.finding()));
    return findings;
  }
}
