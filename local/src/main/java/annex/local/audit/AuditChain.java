package annex.local.audit;

import annex.contracts.audit.AuditBlock;
import annex.local.platform.CommandFailed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The chain of one service's audit, read block by block from its beginning. */
public final class AuditChain {

  private static final int AT_ONCE = 200;
  private static final Duration LIMIT = Duration.ofSeconds(30);

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
    try (var http = HttpClient.newBuilder().connectTimeout(LIMIT).build()) {
      var json = new JsonMapper();
      return check(number -> {
        var uri = service.resolve("/%s/audit?from=%d&size=%d".formatted(area, number, AT_ONCE));
        return json.readValue(get(http, uri, token), Blocks.class).items();
      });
    } catch (JacksonException e) {
      throw new CommandFailed("What %s says of its audit cannot be read.".formatted(area), e);
    }
  }

  private static String get(HttpClient http, URI uri, String token) {
    var request =
        HttpRequest.newBuilder(uri).timeout(LIMIT).header("Authorization", "Bearer " + token);
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new CommandFailed("%s answers %d.".formatted(uri, answer.statusCode()));
      }
      return answer.body();
    } catch (IOException e) {
      throw new CommandFailed("%s does not answer.".formatted(uri), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailed("Interrupted.");
    }
  }

  /**
   * Checks a chain.
   *
   * @param from gives the blocks from a number on, some at a time, and none behind the last
   */
  static Finding check(LongFunction<List<AuditBlock>> from) {
    long blocks = 0;
    long entries = 0;
    var head = AuditBlock.NONE;
    while (true) {
      var some = from.apply(blocks + 1);
      if (some.isEmpty()) {
        return new Finding(blocks, entries, head, Optional.empty());
      }
      for (var block : some) {
        var broken = broken(blocks, head, block);
        if (broken.isPresent()) {
          return new Finding(blocks, entries, head, broken);
        }
        blocks++;
        entries += block.entries().size();
        head = block.hash();
      }
    }
  }

  private static Optional<String> broken(long before, String head, AuditBlock block) {
    if (block.number() != before + 1) {
      return Optional.of("block %d is missing".formatted(before + 1));
    }
    if (!block.hashFits()) {
      return Optional.of("block %d was changed".formatted(block.number()));
    }
    return block.previous().equals(head)
        ? Optional.empty()
        : Optional.of("block %d does not follow the one before it".formatted(block.number()));
  }
}
